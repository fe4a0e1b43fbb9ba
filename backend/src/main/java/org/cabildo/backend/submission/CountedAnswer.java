package org.cabildo.backend.submission;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer as far as it is counted: where it stands, and nothing of what it says.
 *
 * @param topic null when the answer stands in a repeat
 * @param language BCP 47 tag
 * @param lenses the population groups that it concerns
 */
public record CountedAnswer(
        String segment, @Nullable String topic, String question, String language, int words, Set<String> lenses) {

    public CountedAnswer {
        lenses = Set.copyOf(lenses);
    }
}
