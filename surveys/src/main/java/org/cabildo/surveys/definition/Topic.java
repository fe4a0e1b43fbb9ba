package org.cabildo.surveys.definition;

import java.util.List;

/** A bullet of a segment, also called theme; the unit of aggregation. */
public record Topic(String name, LocalizedText label, List<Question> questions) {

    public Topic {
        questions = List.copyOf(questions);
    }
}
