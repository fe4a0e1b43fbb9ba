package org.cabildo.backend.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that is asked for, not checked yet.
 *
 * @param expiresAt null: as long as the consultation is open
 */
public record NewInvitation(
        @Nullable String organisationName,
        @Nullable String stakeholderGroup,
        @Nullable String country,
        @Nullable String language,
        @Nullable String person,
        @Nullable String email,
        @Nullable Instant expiresAt) {

    @Override
    public String toString() {
        return "NewInvitation[hidden]";
    }
}
