package org.cabildo.backend.submission;

/**
 * What an amendment changed beside the answers.
 *
 * @param before as stored: a language tag, a key of {@link ConsentUse}, the name of a choice, or a name
 * @param after as before
 */
public record ProfileChange(Field field, String before, String after) {

    /** What of it. */
    public enum Field {
        LANGUAGE,
        USE,
        STAKEHOLDER_GROUP,
        COUNTRY,
        ORGANISATION
    }
}
