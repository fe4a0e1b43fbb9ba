package org.cabildo.backend.readers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some sealed answers, the newest first.
 *
 * @param nextOrNull what to ask for to get those before them; null if there are none
 */
public record SealedPage(
        List<SealedAnswer> answers, @Nullable String nextOrNull) {

    public SealedPage {
        answers = List.copyOf(answers);
    }

    public Optional<String> next() {
        return Optional.ofNullable(nextOrNull);
    }
}
