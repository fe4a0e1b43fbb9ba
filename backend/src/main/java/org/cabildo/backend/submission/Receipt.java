package org.cabildo.backend.submission;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof that something was handed in, and what was done with it since.
 *
 * @param code 16 digits
 * @param revisions every act, the first first; at least one
 */
public record Receipt(UUID submission, String code, boolean isAnonymous, List<Revision> revisions) {

    /** How it stands. */
    public enum Status {
        SUBMITTED,
        AMENDED,
        WITHDRAWN;

        /** As sent: {@code submitted}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Receipt {
        revisions = List.copyOf(revisions);
    }

    /** The first time; of an anonymous one the beginning of the hour. */
    public Instant submittedAt() {
        return revisions.get(0).at();
    }

    /**
     * SHA-256, lower-case hexadecimal, of the canonical form of what stands, or stood when it was withdrawn (decision
     * 0007).
     */
    public String contentHash() {
        return Objects.requireNonNull(revisions.stream()
                .map(Revision::contentHashOrNull)
                .filter(Objects::nonNull)
                .reduce(null, (first, second) -> second));
    }

    /** The last act. */
    public Revision last() {
        return revisions.get(revisions.size() - 1);
    }

    public Status status() {
        return switch (last().act()) {
            case HANDED_IN -> Status.SUBMITTED;
            case AMENDED -> Status.AMENDED;
            case WITHDRAWN -> Status.WITHDRAWN;
        };
    }

    public boolean isWithdrawn() {
        return status() == Status.WITHDRAWN;
    }

    /**
     * The latest revision with this content hash.
     *
     * @param typed as somebody types it, with spaces or capitals; null has none
     * @return empty if nothing with this hash was ever handed in under this code
     */
    public Optional<Revision> revision(@Nullable String typed) {
        String hash = typed == null ? "" : typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return revisions.stream()
                .filter(revision -> hash.equals(revision.contentHashOrNull()))
                .reduce((first, second) -> second);
    }

    /** The act that ended what this revision left; empty while it stands. */
    public Optional<Revision> after(Revision revision) {
        return revisions.stream()
                .filter(later -> later.number() == revision.number() + 1)
                .findFirst();
    }
}
