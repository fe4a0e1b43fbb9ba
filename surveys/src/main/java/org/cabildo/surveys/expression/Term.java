package org.cabildo.surveys.expression;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A node of the parsed tree. Whatever it is by nature, XPath 1.0 can read it as a string, as a number and as a truth;
 * the three natures differ only in which reading is theirs and how the other two follow from it (section 4).
 */
sealed interface Term {

    String string(Answers answers);

    double number(Answers answers);

    boolean truth(Answers answers);

    /** By nature a string: true unless empty, a number if it is written like one. */
    sealed interface Textual extends Term permits Terms.Reference, Terms.Literal {

        /** XPath's Number: no exponent, no plus sign, no digit groups. */
        Pattern NUMBER = Pattern.compile("[ \\t\\r\\n]*-?(\\d+(\\.\\d*)?|\\.\\d+)[ \\t\\r\\n]*");

        @Override
        default double number(Answers answers) {
            String string = string(answers);
            return NUMBER.matcher(string).matches() ? Double.parseDouble(string) : Double.NaN;
        }

        @Override
        default boolean truth(Answers answers) {
            return !string(answers).isEmpty();
        }
    }

    /** By nature a number: true unless zero or not a number. */
    sealed interface Numeric extends Term
            permits Terms.Constant, Terms.Negative, Terms.StringLength, Terms.CountSelected {

        @Override
        default String string(Answers answers) {
            double number = number(answers);
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                return Double.toString(number);
            }
            String plain = new BigDecimal(Double.toString(number)).toPlainString();
            return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        }

        @Override
        default boolean truth(Answers answers) {
            double number = number(answers);
            return number != 0 && !Double.isNaN(number);
        }
    }

    /** By nature a truth: the string {@code true} or {@code false}, the number 1 or 0. */
    sealed interface Logical extends Term permits Terms.Comparison, Terms.All, Terms.Any, Terms.Not, Terms.Selected {

        @Override
        default String string(Answers answers) {
            return Boolean.toString(truth(answers));
        }

        @Override
        default double number(Answers answers) {
            return truth(answers) ? 1 : 0;
        }
    }
}
