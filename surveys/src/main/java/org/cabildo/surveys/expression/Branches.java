package org.cabildo.surveys.expression;

import java.util.List;
import java.util.stream.Stream;

/** Terms that are one of several others. */
final class Branches {

    private Branches() {}

    /** {@code if(condition, then, otherwise)}. */
    record If(Term condition, Term then, Term otherwise) implements Term.Branching {
        @Override
        public Term settled(Answers answers) {
            return (condition.truth(answers) ? then : otherwise).settled(answers);
        }

        @Override
        public Type type() {
            return common(Stream.of(then, otherwise));
        }
    }

    /** {@code coalesce(a, b, ...)}: the first that is something, else the last. */
    record Coalesce(List<Term> of) implements Term.Branching {
        @Override
        public Term settled(Answers answers) {
            return of.stream()
                    .map(term -> term.settled(answers))
                    .filter(term -> !isNothing(term, answers))
                    .findFirst()
                    .orElseGet(() -> of.get(of.size() - 1).settled(answers));
        }

        @Override
        public Type type() {
            return common(of.stream());
        }

        private static boolean isNothing(Term term, Answers answers) {
            return term instanceof Term.Numeric
                    ? Double.isNaN(term.number(answers))
                    : term.string(answers).isEmpty();
        }
    }

    private static Type common(Stream<Term> branches) {
        List<Type> types = branches.map(Term::type).distinct().toList();
        return types.size() == 1 ? types.get(0) : Type.ANY;
    }
}
