package org.cabildo.backend.submission;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One act on a submission, as far as its receipt tells of it.
 *
 * @param number from 1
 * @param at of an anonymous one the beginning of the hour
 * @param contentHashOrNull of what stood from then on; null exactly of a withdrawal
 */
public record Revision(
        int number, Act act, Instant at, @Nullable String contentHashOrNull) {

    /** What was done. */
    public enum Act {
        /** For the first time, or again after a withdrawal. */
        HANDED_IN,
        /** Something else stands in the place of what stood before. */
        AMENDED,
        /** Nothing stands any more. */
        WITHDRAWN;

        /** As sent and stored: {@code handed_in}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Act of(String key) {
            return Arrays.stream(values())
                    .filter(act -> act.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a submission was never " + key));
        }
    }

    /** What whoever did it showed. */
    public enum With {
        /** The address of the draft. */
        DRAFT,
        /** The link of an invitation, or the address of its draft. */
        INVITATION,
        RECEIPT_CODE,
        /** The role of an officer, who entered it for an organisation. */
        OFFICER,
        API;

        /** As stored: {@code receipt_code}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<With> of(@Nullable String key) {
            return Arrays.stream(values())
                    .filter(with -> with.key().equals(key))
                    .findFirst();
        }
    }

    public Optional<String> contentHash() {
        return Optional.ofNullable(contentHashOrNull);
    }
}
