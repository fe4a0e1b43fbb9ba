package org.cabildo.backend.submission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment changed at one question.
 *
 * @param path as in {@link GivenAnswer}
 * @param beforeOrNull stored form; null if there was no answer
 * @param afterOrNull stored form; null if there is none any more
 */
public record AnswerChange(
        String question,
        List<Integer> path,
        @Nullable String beforeOrNull,
        @Nullable String afterOrNull) {

    public AnswerChange {
        path = List.copyOf(path);
    }

    public Optional<String> before() {
        return Optional.ofNullable(beforeOrNull);
    }

    public Optional<String> after() {
        return Optional.ofNullable(afterOrNull);
    }
}
