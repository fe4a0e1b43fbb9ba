package org.cabildo.backend.submission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment changed of how a single answer, or an entry as a whole, may be used.
 *
 * @param address as in {@link AnswerAddress}
 * @param beforeOrNull null if it was used as everything else
 * @param afterOrNull null if it is used as everything else
 */
public record UseChange(
        String address,
        @Nullable ConsentUse beforeOrNull,
        @Nullable ConsentUse afterOrNull) {

    public Optional<ConsentUse> before() {
        return Optional.ofNullable(beforeOrNull);
    }

    public Optional<ConsentUse> after() {
        return Optional.ofNullable(afterOrNull);
    }
}
