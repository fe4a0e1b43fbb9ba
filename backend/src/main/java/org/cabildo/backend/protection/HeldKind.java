package org.cabildo.backend.protection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of things that are held. Each table says in its comment of which kind it is: {@code held: answers}. */
public enum HeldKind {
    /** Who takes part: a name, a group, a country. */
    ORGANISATIONS(true),
    /** Who was invited, who registered. */
    PARTICIPATION(true),
    /** Persons and their e-mail addresses. */
    CONTACTS(true),
    LETTERS(true),
    /** What is being written, by whom, and what they say to each other about it. */
    DRAFTS(true),
    /** What was handed in, its history, who signed it. */
    ANSWERS(true),
    FILES(true),
    /** Answers that everyone may read. */
    RELEASED(true),
    /** Copies of answers, for a while. */
    EXPORTS(false),
    /** Counts; of organisations no more than a number that leads to nobody once they are gone. */
    FIGURES(false),
    /** People who work here. */
    STAFF(false),
    /** What people who work here did. */
    RECORD(false),
    QUESTIONNAIRES(false),
    SETTINGS(false);

    private static final String BEGIN = "held: ";

    private final boolean isOfRespondents;

    HeldKind(boolean isOfRespondents) {
        this.isOfRespondents = isOfRespondents;
    }

    /**
     * Whether its rows are given to respondents who ask for them, and go when they are erased. Every such table has to
     * hang on a {@link Root}.
     */
    public boolean isOfRespondents() {
        return isOfRespondents;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param comment of a table; empty for one that names no kind */
    public static Optional<HeldKind> of(String comment) {
        return Arrays.stream(values())
                .filter(kind -> comment.equals(BEGIN + kind.key()))
                .findFirst();
    }
}
