package org.cabildo.ui.light;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.submission.DraftView;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.RoomChanged;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.backend.tenancy.settings.Settings;
import org.cabildo.ui.shell.Whereabouts;

/**
 * The rooms and consultations that addresses name. They are the same for everyone and asked for by each request, so they
 * are remembered: a change that this node makes holds at once, another node's after at most two seconds. What is decided
 * by them, the services read anew (decision 41).
 */
@ApplicationScoped
class Rooms {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    @Inject
    Settings settings;

    @Inject
    Consultations consultations;

    private final AtomicInteger changes = new AtomicInteger();

    /** As many as there are rooms and consultations: what is not there is not remembered. */
    private final Map<Address, Look> known = new ConcurrentHashMap<>();

    /** @param consultation empty for the room itself */
    private record Address(String tenant, String consultation) {}

    /**
     * @param at of {@link System#nanoTime()}
     * @param afterChanges how many changes of this node it has seen
     */
    private record Look(Whereabouts found, long at, int afterChanges) {}

    /**
     * Enters a room.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_TENANT}, or {@link ProblemType#TENANT_SUSPENDED}
     */
    Whereabouts enter(String tenant) {
        Whereabouts room =
                find(new Address(tenant, ""), () -> new Whereabouts(tenants.enter(tenant), settings.here(), null));
        current.enter(room.tenant().id());
        return room;
    }

    /**
     * A consultation of the room where the caller stands.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_CONSULTATION}
     */
    Whereabouts consultation(Whereabouts room, String name) {
        Address address = new Address(room.tenant().name(), name);
        return room.in(find(address, () -> room.in(consultations.named(name))).consultation());
    }

    /** Another node may have published a version, and carried the draft over to it, of which this one knows nothing yet. */
    Visit upToDate(Visit visit, DraftView saved) {
        ConsultationView seen = visit.consultation();
        return saved.definitionVersion() > seen.definition().version()
                ? visit.in(consultations.named(seen.name()))
                : visit;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoomChanged changed) {
        changes.incrementAndGet();
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantView changed) {
        changes.incrementAndGet();
    }

    private boolean isOld(Look look) {
        return look.afterChanges() != changes.get() || System.nanoTime() - look.at() > REMEMBERED.toNanos();
    }

    /** When and after what it looked is noted before it does: what changes meanwhile is seen by the next look. */
    private Whereabouts find(Address address, Supplier<Whereabouts> there) {
        Look seen = known.get(address);
        if (seen == null || isOld(seen)) {
            int seenChanges = changes.get();
            long now = System.nanoTime();
            seen = new Look(there.get(), now, seenChanges);
            known.put(address, seen);
        }
        return seen.found();
    }
}
