package org.cabildo.surveys.expression;

import java.util.Optional;

/** Reads the {@link Clause} from a parsed tree. */
final class Clauses {

    private static final Clause UNSAID = new Clause.Unsaid();

    /** Constants have none to look at. */
    private static final Answers NONE = question -> "";

    private Clauses() {}

    static Clause of(Term term) {
        if (term instanceof Logic.All all) {
            return new Clause.All(all.of().stream().map(Clauses::of).toList());
        }
        if (term instanceof Logic.Any any) {
            return new Clause.Any(any.of().stream().map(Clauses::of).toList());
        }
        if (term instanceof Logic.Not not) {
            return new Clause.Not(of(not.of()));
        }
        if (term instanceof Logic.Constant constant) {
            return new Clause.Settled(constant.value());
        }
        if (term instanceof Logic.Comparison comparison) {
            return compared(comparison.left(), comparison.by(), comparison.right())
                    .or(() -> compared(comparison.right(), comparison.by().mirrored(), comparison.left()))
                    .orElse(UNSAID);
        }
        return term instanceof Logic.Selected selected ? chosen(selected) : UNSAID;
    }

    private static Optional<Clause> compared(Term left, Relation by, Term right) {
        return question(left)
                .flatMap(question -> constant(right).map(value -> new Clause.Compared(question, by, value)));
    }

    private static Clause chosen(Logic.Selected selected) {
        return question(selected.among())
                .flatMap(question ->
                        constant(selected.choice()).<Clause>map(choice -> new Clause.Chosen(question, choice.strip())))
                .orElse(UNSAID);
    }

    private static Optional<String> question(Term term) {
        if (term instanceof References.Text text) {
            return Optional.of(text.question());
        }
        if (term instanceof References.Number number) {
            return Optional.of(number.question());
        }
        return term instanceof References.Day day ? Optional.of(day.question()) : Optional.empty();
    }

    private static Optional<String> constant(Term term) {
        boolean constant = term instanceof Leaves.Literal
                || term instanceof Leaves.Constant
                || term instanceof Numbers.Negative negative && negative.of() instanceof Leaves.Constant
                || term instanceof Days.Of day && day.of() instanceof Leaves.Literal;
        return constant ? Optional.of(term.string(NONE)) : Optional.empty();
    }
}
