package org.cabildo.backend.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the organiser sees it.
 *
 * @param body empty once it was sent
 * @param sentAtOrNull null as long as it waits
 * @param isGivenUp whether nobody tries any more
 * @param failureOrNull what the mail server said last; null if it has not refused
 */
public record LetterView(
        UUID id,
        String recipient,
        String subject,
        String body,
        Instant writtenAt,
        @Nullable Instant sentAtOrNull,
        boolean isGivenUp,
        @Nullable String failureOrNull) {

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAtOrNull);
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failureOrNull);
    }

    @Override
    public String toString() {
        return "LetterView[" + id + "]";
    }
}
