package org.cabildo.surveys.reply;

import java.util.List;
import java.util.Locale;

/** Everything that can be wrong with a reply; {@code problems*.properties} has a sentence for each, by its code. */
enum Mistake {
    UNKNOWN_QUESTION,
    UNKNOWN_REPEAT,
    BELONGS_IN_ANSWERS,
    BELONGS_IN_ENTRIES,
    IS_REPEAT,

    EXPECTS_TEXT,
    EXPECTS_CHOICE,
    EXPECTS_CHOICES,
    EXPECTS_ENTRIES,
    EXPECTS_ENTRY,

    BAD_CHARACTER,
    TOO_LONG,
    UNKNOWN_CHOICE,
    BAD_DATE,
    BAD_URL,
    BAD_EMAIL,
    BAD_PHONE,
    BAD_WHOLE_NUMBER,
    BAD_NUMBER,
    BAD_YEAR,
    NOT_ON_SCALE,
    BAD_POINT,
    BAD_FILE,
    BAD_TICK,
    RANK_INCOMPLETE,
    NOTHING_TO_ANSWER,
    READ_ONLY,
    CONSTRAINT,

    NOT_RELEVANT,
    NOT_FOR_YOU,
    REQUIRED,
    TOO_MANY_ENTRIES,
    NOTHING_ANSWERED;

    /** What programs know it by; never changes. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Problem at(Pointer where, Object... arguments) {
        return new Problem(code(), where.toString(), List.of(arguments));
    }
}
