package org.cabildo.backend.aggregation.tally;

import java.util.List;

/**
 * How the tallies of a consultation compare with its answers.
 *
 * @param tallies how many there are by the answers
 * @param organisations how many have answers
 * @param wrong how many tallies, and how many organisations, are not as the answers say
 * @param examples of these, some, each in a line
 */
public record Difference(long tallies, long organisations, long wrong, List<String> examples) {

    public Difference {
        examples = List.copyOf(examples);
    }
}
