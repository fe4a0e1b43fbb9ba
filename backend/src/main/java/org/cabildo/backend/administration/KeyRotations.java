package org.cabildo.backend.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.SealedWithInstallationKey;
import org.cabildo.backend.sealing.PlainRows;
import org.cabildo.backend.sealing.Rotation;

/**
 * Turns the keys of the current tenant, step by step, so that whoever asked sees it go on, and can begin again after anything.
 * Needs {@link Permission#MANAGE_TENANTS}.
 */
@ApplicationScoped
public class KeyRotations {

    /** Where what was in plain is sealed, after what was sealed before. */
    private static final String PLAIN = "plain";

    @Inject
    Access access;

    @Inject
    Rotation rotation;

    @Inject
    Instance<PlainRows> plainRows;

    @Inject
    Instance<SealedWithInstallationKey> others;

    @Inject
    Trail trail;

    /**
     * One step.
     *
     * @param turned how many rows were sealed anew
     * @param sealed how many rows were in plain until now
     * @param next what to ask for then; empty when the old keys are destroyed
     */
    public record Step(int turned, int sealed, Optional<String> next) {}

    /**
     * @param after empty at the start, else what the step before gave as next
     * @throws ProblemException {@link ProblemType#BAD_CURSOR}, or if the caller may not
     */
    public Step step(Optional<String> after) {
        access.require(Permission.MANAGE_TENANTS);
        if (after.isEmpty()) {
            others.forEach(SealedWithInstallationKey::sealAnew);
            rotation.begin();
        }
        return after.filter(PLAIN::equals).isPresent() ? sealed() : turned(after.map(KeyRotations::place));
    }

    private Step turned(Optional<Rotation.Place> after) {
        Rotation.Step step = rotation.turn(after);
        return new Step(step.turned(), 0, step.next().map(KeyRotations::text).or(() -> Optional.of(PLAIN)));
    }

    private Step sealed() {
        for (PlainRows rows : plainRows) {
            int some = rows.sealSome();
            if (some > 0) {
                return new Step(0, some, Optional.of(PLAIN));
            }
        }
        if (!rotation.finish()) {
            // Sealed with the old key by somebody who had begun before there was a new one.
            Step again = turned(Optional.empty());
            return new Step(again.turned(), 0, again.next());
        }
        trail.noteAlone(Act.KEYS_ROTATED);
        return new Step(0, 0, Optional.empty());
    }

    private static String text(Rotation.Place place) {
        return place.table() + "." + place.id();
    }

    private static Rotation.Place place(String text) {
        int dot = text.indexOf('.');
        try {
            return new Rotation.Place(text.substring(0, Math.max(dot, 0)), UUID.fromString(text.substring(dot + 1)));
        } catch (IllegalArgumentException notOurs) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
    }
}
