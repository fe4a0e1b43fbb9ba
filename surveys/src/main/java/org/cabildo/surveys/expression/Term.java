package org.cabildo.surveys.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A node of the parsed tree. Whatever it is by nature, XPath 1.0 can read it as a string, as a number and as a truth;
 * the natures differ only in which reading is theirs and how the others follow from it (section 4). Dates are a nature
 * of their own, as ODK has them.
 */
sealed interface Term {

    /** As in ODK's engine, so that 0.1 + 0.2 = 0.3. */
    double NEARLY_ZERO = 1e-12;

    String string(Answers answers);

    double number(Answers answers);

    boolean truth(Answers answers);

    Type type();

    /** What it is for these answers: the branch that is taken, and plain empty text where there is no answer. */
    default Term settled(Answers answers) {
        return this;
    }

    /** By nature a string: true unless empty, a number if it is written like one. */
    sealed interface Textual extends Term permits References.Text, Leaves.Literal, Leaves.Self, Leaves.Column {

        /** XPath's Number: no exponent, no plus sign, no digit groups. */
        Pattern NUMBER = Pattern.compile("[ \\t\\r\\n]*-?(\\d+(\\.\\d*)?|\\.\\d+)[ \\t\\r\\n]*");

        static double number(String string) {
            return NUMBER.matcher(string).matches() ? Double.parseDouble(string) : Double.NaN;
        }

        @Override
        default double number(Answers answers) {
            return number(string(answers));
        }

        @Override
        default boolean truth(Answers answers) {
            return !string(answers).isEmpty();
        }

        @Override
        default Type type() {
            return Type.TEXT;
        }
    }

    /** By nature a number: true unless zero or not a number. */
    sealed interface Numeric extends Term
            permits References.Number,
                    Leaves.Constant,
                    Numbers.Negative,
                    Numbers.Arithmetic,
                    Numbers.Round,
                    Numbers.Of,
                    Numbers.StringLength,
                    Numbers.CountSelected,
                    Numbers.Count,
                    Numbers.Sum {

        @Override
        default String string(Answers answers) {
            double number = number(answers);
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                return Double.toString(number);
            }
            if (Math.abs(number) < NEARLY_ZERO) {
                return "0";
            }
            String plain = new BigDecimal(Double.toString(number)).toPlainString();
            return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        }

        @Override
        default boolean truth(Answers answers) {
            return Math.abs(number(answers)) > NEARLY_ZERO;
        }

        @Override
        default Type type() {
            return Type.NUMBER;
        }
    }

    /** By nature a truth: the string {@code true} or {@code false}, the number 1 or 0. */
    sealed interface Logical extends Term
            permits Logic.Constant, Logic.Comparison, Logic.All, Logic.Any, Logic.Not, Logic.Selected, Logic.Matches {

        @Override
        default String string(Answers answers) {
            return Boolean.toString(truth(answers));
        }

        @Override
        default double number(Answers answers) {
            return truth(answers) ? 1 : 0;
        }

        @Override
        default Type type() {
            return Type.TRUTH;
        }
    }

    /** By nature a day: the string is ISO 8601, the number counts days from 1970-01-01; none is the empty string. */
    sealed interface Dated extends Term permits References.Day, Days.Today, Days.Of {

        Optional<LocalDate> day(Answers answers);

        /** The day that is written so; none if it is no day. */
        static Optional<LocalDate> parse(String iso) {
            try {
                return Optional.of(LocalDate.parse(iso));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        default String string(Answers answers) {
            return day(answers).map(LocalDate::toString).orElse("");
        }

        @Override
        default double number(Answers answers) {
            return day(answers).map(day -> (double) day.toEpochDay()).orElse(Double.NaN);
        }

        @Override
        default boolean truth(Answers answers) {
            return day(answers).isPresent();
        }

        @Override
        default Type type() {
            return Type.DAY;
        }

        @Override
        default Term settled(Answers answers) {
            return day(answers).isPresent() ? this : Leaves.NOTHING;
        }
    }

    /** Of the nature of whichever branch is taken. */
    sealed interface Branching extends Term permits Branches.If, Branches.Coalesce {

        @Override
        Term settled(Answers answers);

        @Override
        default String string(Answers answers) {
            return settled(answers).string(answers);
        }

        @Override
        default double number(Answers answers) {
            return settled(answers).number(answers);
        }

        @Override
        default boolean truth(Answers answers) {
            return settled(answers).truth(answers);
        }
    }
}
