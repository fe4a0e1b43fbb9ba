package org.cabildo.backend.export.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in, as far as the export holds it.
 *
 * @param organisation null where the name is kept back, and of one without a name
 * @param received null of what somebody wrote for themselves
 * @param answers in the order of the questionnaire
 */
public record Handed(
        UUID id,
        Instant submittedAt,
        int version,
        String language,
        String group,
        String country,
        @Nullable String organisation,
        @Nullable Received received,
        List<Given> answers) {

    public Handed {
        answers = List.copyOf(answers);
    }

    /**
     * How a contribution came that was entered for somebody else.
     *
     * @param source who gave it and where the original lies; null where names are kept back
     */
    public record Received(
            String channel, LocalDate on, @Nullable String source) {}
}
