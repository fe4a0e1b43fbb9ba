package org.cabildo.backend.identity.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its person sees it.
 *
 * @param usedAtOrNull null if it was never used to come in
 */
public record PasskeyView(
        UUID id, String name, Instant since, @Nullable Instant usedAtOrNull) {

    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAtOrNull);
    }
}
