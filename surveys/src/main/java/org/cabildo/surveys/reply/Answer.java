package org.cabildo.surveys.reply;

import java.util.List;
import java.util.OptionalInt;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;

/**
 * The typed reply to one question in one submission, and one entry where the question stands in a repeat.
 *
 * @param entry which entry of its repeat, from 0, counted through the whole reply; empty outside a repeat
 * @param value what was answered, or computed
 * @param path the number of the entry in each repeat around it, the outermost first, from 0; empty outside a repeat
 */
public record Answer(Question question, Place place, OptionalInt entry, Value value, List<Integer> path) {

    public Answer {
        path = List.copyOf(path);
    }
}
