package org.cabildo.surveys.expression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of {@link Term}. */
final class Terms {

    private Terms() {}

    /** {@code ${question}}. */
    record Reference(String question) implements Term.Textual {
        @Override
        public String string(Answers answers) {
            return answers.of(question);
        }
    }

    /** {@code 'text'} or {@code "text"}. */
    record Literal(String text) implements Term.Textual {
        @Override
        public String string(Answers answers) {
            return text;
        }
    }

    record Constant(double value) implements Term.Numeric {
        @Override
        public double number(Answers answers) {
            return value;
        }
    }

    record Negative(Term of) implements Term.Numeric {
        @Override
        public double number(Answers answers) {
            return -of.number(answers);
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
            return choices(of.string(answers)).count();
        }
    }

    /** {@code selected(x, 'choice')}: whether the choice is among them. */
    record Selected(Term among, Term choice) implements Term.Logical {
        @Override
        public boolean truth(Answers answers) {
            String wanted = choice.string(answers).strip();
            return choices(among.string(answers)).anyMatch(wanted::equals);
        }
    }

    record Not(Term of) implements Term.Logical {
        @Override
        public boolean truth(Answers answers) {
            return !of.truth(answers);
        }
    }

    /** {@code a and b and ...}. */
    record All(List<Term> of) implements Term.Logical {
        @Override
        public boolean truth(Answers answers) {
            return of.stream().allMatch(term -> term.truth(answers));
        }
    }

    /** {@code a or b or ...}. */
    record Any(List<Term> of) implements Term.Logical {
        @Override
        public boolean truth(Answers answers) {
            return of.stream().anyMatch(term -> term.truth(answers));
        }
    }

    /** Two terms and what lies between them. */
    record Comparison(Term left, Comparator by, Term right) implements Term.Logical {

        @Override
        public boolean truth(Answers answers) {
            return switch (by) {
                case EQUAL -> same(answers);
                case UNEQUAL -> !same(answers);
                case LESS -> left.number(answers) < right.number(answers);
                case AT_MOST -> left.number(answers) <= right.number(answers);
                case MORE -> left.number(answers) > right.number(answers);
                case AT_LEAST -> left.number(answers) >= right.number(answers);
            };
        }

        /** A truth makes both truths, else a number makes both numbers, else both are strings. */
        private boolean same(Answers answers) {
            if (left instanceof Term.Logical || right instanceof Term.Logical) {
                return left.truth(answers) == right.truth(answers);
            }
            if (left instanceof Term.Numeric || right instanceof Term.Numeric) {
                return left.number(answers) == right.number(answers);
            }
            return left.string(answers).equals(right.string(answers));
        }
    }

    enum Comparator {
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST
    }

    private static Stream<String> choices(String stored) {
        return Arrays.stream(stored.strip().split("\\s+")).filter(choice -> !choice.isEmpty());
    }
}
