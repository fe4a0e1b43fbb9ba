package org.cabildo.backend.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.consultation.ConsultationId;
import org.jspecify.annotations.Nullable;

/**
 * All that was typed so far, unchecked.
 *
 * @param answers stored form by question name (several choices separated by a space), outside repeats
 * @param entries by repeat name, oldest first
 * @param receiptCodeOrNull the receipt once it was handed in; from then on it cannot change
 */
public record DraftView(
        ConsultationId consultation,
        Profile profile,
        Map<String, String> answers,
        Map<String, List<Entry>> entries,
        Instant savedAt,
        @Nullable String receiptCodeOrNull) {

    /** @param answers stored form by question name */
    public record Entry(EntryId id, Map<String, String> answers) {}

    public Optional<String> receiptCode() {
        return Optional.ofNullable(receiptCodeOrNull);
    }
}
