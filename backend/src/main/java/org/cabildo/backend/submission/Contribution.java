package org.cabildo.backend.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer entered, or is entering, for an organisation.
 *
 * @param id of its draft
 * @param organisation as it was typed; empty until it was
 * @param receiptCodeOrNull once it was handed in
 */
public record Contribution(
        UUID id,
        Provenance provenance,
        String organisation,
        Instant enteredAt,
        @Nullable String receiptCodeOrNull) {

    public Optional<String> receiptCode() {
        return Optional.ofNullable(receiptCodeOrNull);
    }
}
