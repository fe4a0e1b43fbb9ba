package org.cabildo.backend.submission;

import java.time.Instant;
import java.util.Optional;
import org.cabildo.backend.team.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * How far a draft is on its way to a signature.
 *
 * @param readySinceOrNull from when on it waits to be signed, and does not change; null while it is being written
 * @param remarkOrNull why it was last given back unsigned; null if it was not, and once it is ready again
 */
public record Review(
        @Nullable Instant readySinceOrNull, @Nullable Remark remarkOrNull) {

    /**
     * Why the signatory gave it back.
     *
     * @param text plain, never blank
     */
    public record Remark(String text, Instant at, ParticipantId by) {

        @Override
        public String toString() {
            return "Remark[" + at + "]";
        }
    }

    public boolean isReady() {
        return readySinceOrNull != null;
    }

    public Optional<Instant> readySince() {
        return Optional.ofNullable(readySinceOrNull);
    }

    public Optional<Remark> remark() {
        return Optional.ofNullable(remarkOrNull);
    }
}
