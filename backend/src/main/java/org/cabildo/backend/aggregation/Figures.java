package org.cabildo.backend.aggregation;

import java.util.List;
import org.cabildo.backend.aggregation.statistics.Frequency;
import org.cabildo.backend.aggregation.statistics.Numbers;
import org.cabildo.backend.aggregation.statistics.Standing;
import org.cabildo.surveys.definition.Question;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to a closed question come to.
 *
 * @param frequencies of each choice, or each number of a scale; empty where there is no end to what can be answered
 * @param numbers null where answers are none, or there are no answers
 * @param net null but of a scale to agree on: the share above its middle less the share under it
 * @param standings empty but of what is put in order
 */
public record Figures(
        Question question,
        long answers,
        long organisations,
        List<Frequency> frequencies,
        @Nullable Numbers numbers,
        @Nullable Double net,
        List<Standing> standings) {

    public Figures {
        frequencies = List.copyOf(frequencies);
        standings = List.copyOf(standings);
    }
}
