package org.cabildo.backend.participation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What whoever registered has to do next.
 *
 * @param state {@link RegistrationState#ADMITTED} exactly if there is an invitation
 */
public record Registered(RegistrationState state, @Nullable IssuedInvitation invitationOrNull) {

    public Optional<IssuedInvitation> invitation() {
        return Optional.ofNullable(invitationOrNull);
    }
}
