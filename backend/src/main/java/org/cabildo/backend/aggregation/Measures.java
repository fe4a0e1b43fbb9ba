package org.cabildo.backend.aggregation;

import java.util.List;

/**
 * What is counted.
 *
 * @param submissions that hold at least one of the answers
 * @param organisations behind these submissions
 * @param words written in these answers, by the rules of Unicode (UAX #29)
 */
public record Measures(long submissions, long organisations, long answers, long words) {

    public static final Measures NONE = new Measures(0, 0, 0, 0);

    Measures plus(Measures other) {
        return new Measures(
                submissions + other.submissions,
                organisations + other.organisations,
                answers + other.answers,
                words + other.words);
    }

    static final List<String> NAMES = List.of("submissions", "organisations", "answers", "words");
}
