package org.cabildo.backend.participation;

/**
 * For whom an invitation is; checked.
 *
 * @param organisationName 1 to 300 characters
 * @param stakeholderGroup a choice of {@code stakeholder_groups}
 * @param country a choice of {@code countries}
 * @param language BCP 47 tag of one of the languages that answers may be written in
 */
public record Invitee(String organisationName, String stakeholderGroup, String country, String language) {}
