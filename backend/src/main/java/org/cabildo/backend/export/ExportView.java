package org.cabildo.backend.export;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * An export, as those see it who may fetch it.
 *
 * @param withNames whether it holds names that respondents keep back from most who work here
 * @param rowsExpected how many rows it has to hold, as far as it is known yet
 * @param rowsDone rows of the file; while answers are being read, how many of these there are in what was read
 * @param done how much of the whole work is done, from 0 to 1
 * @param size bytes; 0 while it is not done
 * @param fileName says how many rows it holds
 * @param problemOrNull why it failed
 */
public record ExportView(
        UUID id,
        ExportOrder order,
        boolean withNames,
        ExportState state,
        Instant askedAt,
        long rowsExpected,
        long rowsDone,
        double done,
        long size,
        String fileName,
        String mediaType,
        Instant keptUntil,
        @Nullable ProblemException problemOrNull) {

    /** Why it failed, in one sentence. */
    public Optional<String> problem(Locale language) {
        return Optional.ofNullable(problemOrNull).map(problem -> problem.sentence(language));
    }
}
