package org.cabildo.backend.identity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter to someone who has forgotten the password, as the platform administrator sees it.
 *
 * @param body empty once it was sent
 * @param sentAtOrNull null as long as it waits
 * @param failureOrNull what the mail server said last; null if it has not refused
 */
public record ResetLetterView(
        String recipient,
        String subject,
        String body,
        Instant writtenAt,
        @Nullable Instant sentAtOrNull,
        @Nullable String failureOrNull) {

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAtOrNull);
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failureOrNull);
    }

    @Override
    public String toString() {
        return "ResetLetterView[hidden]";
    }
}
