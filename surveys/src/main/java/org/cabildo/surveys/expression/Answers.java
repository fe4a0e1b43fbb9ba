package org.cabildo.surveys.expression;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What an expression sees of a reply in the making. */
@FunctionalInterface
public interface Answers {

    /**
     * The stored form of the answer to this question (several choices separated by a space, as in XForms), or the empty
     * string when there is none.
     */
    String of(String questionName);

    /** The answer to this question in each entry of its repeat, or one item for each entry of the repeat so named. */
    default List<String> each(String name) {
        return List.of();
    }

    /** The answer that is looked at, {@code .}; in stored form. */
    default String self() {
        return "";
    }

    /** What the choice that is looked at has in this column; the empty string if nothing. */
    default String column(String name) {
        return "";
    }

    /** The day it is; at UTC unless whoever asks knows better. */
    default LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
