package org.cabildo.surveys.definition;

import java.util.Locale;

/** Who may see the answers to a question, at most; consent and disclosure control can only narrow it. */
public enum Sensitivity {
    /** They may be published, as the respondent consents. */
    PUBLIC,
    /** Those who work on the consultation. */
    RESTRICTED,
    /** Those whom the organiser names one by one; such as what could put a person at risk. */
    SEALED;

    /** As it is written in a definition. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
