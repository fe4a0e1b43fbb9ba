package org.cabildo.surveys.expression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Terms that are true or false. */
final class Logic {

    private Logic() {}

    /** {@code true()} or {@code false()}. */
    record Constant(boolean value) implements Term.Logical {
        @Override
        public boolean truth(Answers answers) {
            return value;
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

    /** {@code selected(x, 'choice')}: whether the choice is among them. */
    record Selected(Term among, Term choice) implements Term.Logical {
        @Override
        public boolean truth(Answers answers) {
            String wanted = choice.string(answers).strip();
            return choices(among.string(answers)).anyMatch(wanted::equals);
        }
    }

    /** {@code regex(x, 'pattern')}: whether the whole of it has this form. */
    record Matches(Term of, Regex pattern) implements Term.Logical {
        @Override
        public boolean truth(Answers answers) {
            return pattern.matches(of.string(answers));
        }
    }

    /** Two terms and what lies between them. */
    record Comparison(Term left, Relation by, Term right) implements Term.Logical {

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
            Term a = left.settled(answers);
            Term b = right.settled(answers);
            if (a instanceof Term.Logical || b instanceof Term.Logical) {
                return a.truth(answers) == b.truth(answers);
            }
            if (a instanceof Term.Numeric || b instanceof Term.Numeric) {
                return Math.abs(a.number(answers) - b.number(answers)) < Term.NEARLY_ZERO;
            }
            return a.string(answers).equals(b.string(answers));
        }
    }

    static Stream<String> choices(String stored) {
        return Arrays.stream(stored.strip().split("\\s+")).filter(choice -> !choice.isEmpty());
    }
}
