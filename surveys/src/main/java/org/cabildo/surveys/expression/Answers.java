package org.cabildo.surveys.expression;

/** What an expression sees of a reply in the making. */
@FunctionalInterface
public interface Answers {

    /**
     * The stored form of the answer to this question (several choices separated by a space, as in XForms), or the empty
     * string when there is none.
     */
    String of(String questionName);
}
