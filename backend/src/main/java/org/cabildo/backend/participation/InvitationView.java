package org.cabildo.backend.participation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as those see it who invite: never its code.
 *
 * @param contact {@link Contact#NONE} for whoever may not read contacts
 * @param expiresAtOrNull null: as long as the consultation is open
 * @param submittedAtOrNull when answers were last handed in with it, be it with an earlier code; null if never
 */
public record InvitationView(
        InvitationId id,
        Invitee invitee,
        Contact contact,
        InvitationState state,
        Instant issuedAt,
        @Nullable Instant expiresAtOrNull,
        @Nullable Instant submittedAtOrNull) {

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAtOrNull);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAtOrNull);
    }
}
