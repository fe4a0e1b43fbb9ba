package org.cabildo.backend.aggregation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer behind a cell, with who gave it, as far as the reader may know.
 *
 * @param organisation null where the respondent keeps the name back from this reader, and of one without a name
 * @param topic null when the answer stands in a repeat
 * @param entry 0 outside a repeat, else the number of the entry, from 1
 * @param value stored form
 * @param use how the respondent allowed this answer to be used: {@code publish}, {@code quote_without_name} or
 *     {@code secretariat_only}
 */
public record AnswerBehind(
        UUID id,
        UUID submission,
        Instant submittedAt,
        @Nullable String organisation,
        String group,
        String country,
        String segment,
        @Nullable String topic,
        String question,
        int entry,
        String language,
        String value,
        int words,
        String use) {}
