package org.cabildo.backend.identity;

import java.time.Instant;
import java.util.Optional;

/** A token that can be issued: every field has been checked. */
record NewToken(String name, Role role, Instant expiresAt) {

    /** @param parent the token that issues it, if one does: nothing outlives what it came from */
    NewToken endingWith(Optional<ApiToken> parent) {
        Instant end = parent.map(ApiToken::expiresAt).filter(expiresAt::isAfter).orElse(expiresAt);
        return new NewToken(name, role, end);
    }
}
