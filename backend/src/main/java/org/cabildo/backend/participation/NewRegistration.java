package org.cabildo.backend.participation;

import org.jspecify.annotations.Nullable;

/** What somebody typed who wants to take part; not checked yet. */
public record NewRegistration(
        @Nullable String organisationName,
        @Nullable String stakeholderGroup,
        @Nullable String country,
        @Nullable String language,
        @Nullable String person,
        @Nullable String email) {

    @Override
    public String toString() {
        return "NewRegistration[hidden]";
    }
}
