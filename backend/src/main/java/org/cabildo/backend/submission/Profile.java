package org.cabildo.backend.submission;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as far as known while drafting.
 *
 * @param language BCP 47 tag of the language the answers are written in
 * @param stakeholderGroup a choice of {@code stakeholder_groups}, or null
 * @param country a choice of {@code countries}, or null
 * @param organisationName as typed, or null
 */
public record Profile(
        String language,
        @Nullable String stakeholderGroup,
        @Nullable String country,
        @Nullable String organisationName) {

    /** As conditions ask about it. */
    public org.cabildo.surveys.definition.Profile asAsked() {
        return new org.cabildo.surveys.definition.Profile(
                stakeholderGroup == null ? "" : stakeholderGroup, country == null ? "" : country);
    }
}
