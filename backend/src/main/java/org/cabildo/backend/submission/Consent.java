package org.cabildo.backend.submission;

/**
 * What the respondent agreed to.
 *
 * @param terms whether the terms were accepted; a submission without is refused
 */
public record Consent(boolean terms, ConsentUse use) {}
