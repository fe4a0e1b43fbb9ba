package org.cabildo.surveys.definition;

import java.util.List;

/**
 * A bullet of a segment, also called theme; the unit of aggregation.
 *
 * @param lenses the population groups that it speaks to, names of {@link Definition#LENSES}; may be empty
 */
public record Topic(String name, LocalizedText label, List<Question> questions, List<String> lenses, Scope scope) {

    public Topic {
        questions = List.copyOf(questions);
        lenses = List.copyOf(lenses);
    }

    public Topic(String name, LocalizedText label, List<Question> questions) {
        this(name, label, questions, List.of(), Scope.ALWAYS);
    }
}
