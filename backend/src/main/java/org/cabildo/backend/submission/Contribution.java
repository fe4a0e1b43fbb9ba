package org.cabildo.backend.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.consultation.SheetCode;
import org.jspecify.annotations.Nullable;

/**
 * What an officer entered, or is entering, for an organisation.
 *
 * @param id of its draft
 * @param organisation as it was typed; empty until it was
 * @param sheet the code on the sheets that it was entered from; empty without one
 * @param receiptCodeOrNull once it was handed in
 */
public record Contribution(
        UUID id,
        Provenance provenance,
        String organisation,
        Optional<SheetCode> sheet,
        Instant enteredAt,
        @Nullable String receiptCodeOrNull) {

    public Optional<String> receiptCode() {
        return Optional.ofNullable(receiptCodeOrNull);
    }
}
