package org.cabildo.surveys.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Terms that are numbers. */
final class Numbers {

    private Numbers() {}

    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY,
        MODULO
    }

    record Negative(Term of) implements Term.Numeric {
        @Override
        public double number(Answers answers) {
            return -of.number(answers);
        }
    }

    record Arithmetic(Term left, Operator by, Term right) implements Term.Numeric {
        @Override
        public double number(Answers answers) {
            double a = left.number(answers);
            double b = right.number(answers);
            return switch (by) {
                case PLUS -> a + b;
                case MINUS -> a - b;
                case TIMES -> a * b;
                case DIVIDED_BY -> a / b;
                // XPath's mod has the sign of the dividend (section 3.5), as Java's has.
                case MODULO -> a % b;
            };
        }
    }

    /** {@code number(x)}. */
    record Of(Term of) implements Term.Numeric {
        @Override
        public double number(Answers answers) {
            return of.number(answers);
        }
    }

    /** {@code round(x, places)}: the half goes up, also below zero (XPath 1.0, section 4.4). */
    record Round(Term of, Term places) implements Term.Numeric {

        private static final int MOST_PLACES = 30;

        @Override
        public double number(Answers answers) {
            double number = of.number(answers);
            double digits = places.number(answers);
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                return number;
            }
            if (!(Math.abs(digits) <= MOST_PLACES)) {
                return Double.NaN;
            }
            RoundingMode halfUp = number < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
            return new BigDecimal(Double.toString(number))
                    .setScale((int) digits, halfUp)
                    .doubleValue();
        }
    }

    /** {@code string-length(x)}, in characters (Unicode code points). */
    record StringLength(Term of) implements Term.Numeric {
        @Override
        public double number(Answers answers) {
            String string = of.string(answers);
            return string.codePointCount(0, string.length());
        }
    }

    /** {@code count-selected(x)}: how many choices, separated by white space as XForms stores them. */
    record CountSelected(Term of) implements Term.Numeric {
        @Override
        public double number(Answers answers) {
            return Logic.choices(of.string(answers)).count();
        }
    }

    /** {@code count(${repeat})}: how many entries there are. */
    record Count(String name) implements Term.Numeric {
        @Override
        public double number(Answers answers) {
            return answers.each(name).size();
        }
    }

    /** {@code sum(${question})} over all entries; those without an answer add nothing, as in ODK's engine. */
    record Sum(String question) implements Term.Numeric {
        @Override
        public double number(Answers answers) {
            return answers.each(question).stream()
                    .mapToDouble(Term.Textual::number)
                    .filter(number -> !Double.isNaN(number))
                    .reduce(0, Double::sum);
        }
    }
}
