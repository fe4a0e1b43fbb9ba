package org.cabildo.backend.submission;

import org.jspecify.annotations.Nullable;

/**
 * What the respondent agreed to.
 *
 * @param terms whether the terms were accepted; a submission without is refused
 * @param shownOrNull what was read before agreeing; null where a program that hands in does not say
 */
public record Consent(
        boolean terms, ConsentUse use, @Nullable ConsentText shownOrNull) {

    /** Without what was read. */
    public Consent(boolean terms, ConsentUse use) {
        this(terms, use, null);
    }
}
