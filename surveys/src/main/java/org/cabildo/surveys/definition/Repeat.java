package org.cabildo.surveys.definition;

import java.util.List;

/**
 * A group of questions that can be answered any number of times, such as a good practice.
 *
 * @param label the name of the whole list
 * @param entryLabel the name of one entry, for a heading such as "Good practice 2"
 * @param hint when to add an entry and when not
 * @param maxEntries at least 1
 */
public record Repeat(
        String name,
        LocalizedText label,
        LocalizedText entryLabel,
        LocalizedText hint,
        List<Question> questions,
        int maxEntries) {

    public Repeat {
        questions = List.copyOf(questions);
    }
}
