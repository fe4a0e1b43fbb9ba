package org.cabildo.surveys.expression;

import java.util.Set;

/** A parsed condition. */
public interface Expression {

    /** The expression as it was written. */
    String source();

    /** The names of the questions that it looks at, {@code ${name}}. */
    Set<String> references();

    /** Whether it holds for these answers. A question without an answer counts as the empty string. */
    boolean holds(Answers answers);
}
