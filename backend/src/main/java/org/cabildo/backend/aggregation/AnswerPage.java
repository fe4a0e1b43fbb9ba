package org.cabildo.backend.aggregation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of answers, by id: those of one submission in the order of the questionnaire, submissions about in the order in
 * which they were handed in.
 *
 * @param nextOrNull the cursor of the next page, or null on the last
 */
public record AnswerPage(
        List<AnswerBehind> answers, @Nullable String nextOrNull) {

    public AnswerPage {
        answers = List.copyOf(answers);
    }

    public Optional<String> next() {
        return Optional.ofNullable(nextOrNull);
    }
}
