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

    /**
     * Parses a condition of the XLSForm subset: {@code ${question}}, string and number literals, {@code = != < <= >
     * >=}, {@code and or not()}, {@code selected()}, {@code count-selected()}, {@code string-length()}, parentheses.
     * Values are compared by the rules of XPath 1.0, section 3.4.
     *
     * @throws ExpressionRefused if it is none, saying why and where
     */
    static Expression parse(String source) throws ExpressionRefused {
        return new Parser(source).parse();
    }
}
