package org.cabildo.surveys.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Rules;
import org.cabildo.surveys.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A question or a repeat, of which a form has one in every entry of the repeats around it.
 *
 * @param around the names of the repeats that it stands in, the outermost first
 * @param questionOrNull null exactly when {@code repeatOrNull} is not
 */
record Part(
        String name,
        List<String> around,
        @Nullable Question questionOrNull,
        @Nullable Repeat repeatOrNull) {

    /** By name, of which a form has one: comparing all that is asked takes longer than finding out what follows from it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Part part && part.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    static Part of(Question question, List<String> around) {
        return new Part(question.name(), around, question, null);
    }

    static Part of(Repeat repeat, List<String> around) {
        return new Part(repeat.name(), around, null, repeat);
    }

    /** What must be settled before it can be: all that its relevance, its value or its entries come from. */
    Set<String> waitsFor() {
        Set<String> names = new LinkedHashSet<>(around);
        Stream.of(relevant(), calculation(), count())
                .flatMap(Optional::stream)
                .forEach(expression -> names.addAll(expression.references()));
        return names;
    }

    /** What it is looked at again for: also what it only checks. */
    Set<String> looksAt() {
        Set<String> names = waitsFor();
        around.forEach(names::remove);
        Stream.of(rules().constraint(), rules().required(), filter())
                .flatMap(Optional::stream)
                .forEach(expression -> names.addAll(expression.references()));
        return names;
    }

    /** @throws IllegalArgumentException if it is a question */
    Repeat repeat() {
        if (repeatOrNull == null) {
            throw new IllegalArgumentException(name + " is no repeat");
        }
        return repeatOrNull;
    }

    Rules rules() {
        return questionOrNull == null ? Rules.NONE : questionOrNull.asked().rules();
    }

    Optional<Expression> relevant() {
        return questionOrNull == null
                ? Optional.empty()
                : questionOrNull.asked().relevant();
    }

    Optional<Expression> calculation() {
        return rules().calculation();
    }

    Optional<Expression> count() {
        return repeatOrNull == null ? Optional.empty() : repeatOrNull.count();
    }

    Optional<Expression> filter() {
        return questionOrNull instanceof Question.OfList of ? of.choiceFilter() : Optional.empty();
    }

    /** How many repeats it shares with what stands in these, from the outermost on. */
    int shared(List<String> others) {
        int shared = 0;
        while (shared < around.size()
                && shared < others.size()
                && around.get(shared).equals(others.get(shared))) {
            shared++;
        }
        return shared;
    }
}
