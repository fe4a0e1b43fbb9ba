package org.cabildo.backend.readers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sealed answer, opened.
 *
 * @param organisation null where the reader may not read the names of respondents
 * @param entry 0 outside a repeat, else the number of the entry, from 1
 * @param value stored form
 */
public record SealedAnswer(
        UUID id,
        UUID submission,
        Instant submittedAt,
        @Nullable String organisation,
        String group,
        String country,
        String question,
        int entry,
        String language,
        String value) {

    @Override
    public String toString() {
        return "SealedAnswer[" + id + "]";
    }
}
