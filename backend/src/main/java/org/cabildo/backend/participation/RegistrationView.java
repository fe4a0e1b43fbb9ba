package org.cabildo.backend.participation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registration as the organiser sees it.
 *
 * @param contact {@link Contact#NONE} for whoever may not read contacts
 * @param isKnown whether this organisation is invited already
 * @param refusedBecauseOrNull null unless it was refused
 */
public record RegistrationView(
        RegistrationId id,
        Invitee invitee,
        Contact contact,
        RegistrationState state,
        Instant registeredAt,
        boolean isKnown,
        @Nullable String refusedBecauseOrNull) {

    public Optional<String> refusedBecause() {
        return Optional.ofNullable(refusedBecauseOrNull);
    }
}
