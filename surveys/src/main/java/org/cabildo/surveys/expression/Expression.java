package org.cabildo.surveys.expression;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A parsed condition or calculation. */
public sealed interface Expression permits Parsed {

    /** The expression as it was written. */
    String source();

    /** The names of the questions and repeats that it looks at, {@code ${name}}. */
    Set<String> references();

    /** Those of them that it looks at in every entry of a repeat, {@code count(${name})} or {@code sum(${name})}. */
    Set<String> gathered();

    /** Whether it looks at the day, {@code today()}. */
    boolean dependsOnDay();

    /** Whether it holds for these answers. A question without an answer counts as the empty string. */
    boolean holds(Answers answers);

    /** What it comes to for these answers, in stored form: the empty string where that is nothing, no
     * number, or an infinite one. */
    String value(Answers answers);

    /** What it says as a condition, as far as that can be told to people. */
    Clause clause();

    /** The expression as text, with something else in place of each {@code ${name}}. */
    default String with(UnaryOperator<String> references) {
        return Tokenizer.replaceReferences(source(), references);
    }

    /** As {@link #parse(String, Vocabulary)} where nothing is known about the names. */
    static Expression parse(String source) throws ExpressionRefused {
        return parse(source, Vocabulary.UNKNOWN);
    }

    /**
     * Parses an expression of the XLSForm subset: {@code ${question}}, {@code .}, string and number literals,
     * {@code + - * div mod}, {@code = != < <= > >=}, {@code and or not()}, {@code selected()}, {@code
     * count-selected()}, {@code string-length()}, {@code regex()}, {@code if()}, {@code coalesce()}, {@code count()},
     * {@code sum()}, {@code round()}, {@code number()}, {@code today()}, {@code date()}, {@code true() false()},
     * parentheses. Values are compared by the rules of XPath 1.0, section 3.4, and dates as ODK's engine does.
     *
     * @throws ExpressionRefused if it is none, or what it looks at cannot be used so, saying why and where
     */
    static Expression parse(String source, Vocabulary vocabulary) throws ExpressionRefused {
        return new Parser(source, vocabulary).parse();
    }

    /**
     * One that holds when all of these hold.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Expression allOf(List<Expression> conditions) {
        return Parsed.allOf(conditions);
    }
}
