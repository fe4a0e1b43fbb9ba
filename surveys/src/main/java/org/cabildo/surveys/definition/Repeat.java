package org.cabildo.surveys.definition;

import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A group of questions that can be answered any number of times, such as a good practice.
 *
 * @param label the name of the whole list
 * @param entryLabel the name of one entry, for a heading such as "Good practice 2"
 * @param hint when to add an entry and when not
 * @param maxEntries at least 1
 * @param countedBy how many entries there are, or null where the respondent adds them
 * @param repeats those inside each entry, after its questions; they have none inside themselves
 */
public record Repeat(
        String name,
        LocalizedText label,
        LocalizedText entryLabel,
        LocalizedText hint,
        List<Question> questions,
        int maxEntries,
        @Nullable Expression countedBy,
        List<Repeat> repeats,
        Scope scope) {

    public Repeat {
        questions = List.copyOf(questions);
        repeats = List.copyOf(repeats);
    }

    /** One that the respondent adds entries to, whenever what is around it is asked. */
    public Repeat(
            String name,
            LocalizedText label,
            LocalizedText entryLabel,
            LocalizedText hint,
            List<Question> questions,
            int maxEntries) {
        this(name, label, entryLabel, hint, questions, maxEntries, null, List.of(), Scope.ALWAYS);
    }

    public Optional<Expression> count() {
        return Optional.ofNullable(countedBy);
    }
}
