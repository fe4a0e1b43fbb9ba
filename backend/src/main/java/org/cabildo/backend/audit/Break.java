package org.cabildo.backend.audit;

import java.util.Arrays;
import java.util.Locale;

/**
 * The first place where a record is not what was written.
 *
 * @param number of the entry that should stand there
 */
public record Break(long number, Fault fault) {

    /** What is wrong with it. */
    public enum Fault {
        /** It says something else than when its hash was made. */
        CHANGED,
        /** It is not there; at the end: entries were cut off. */
        MISSING,
        /** It stands where another stood, or is older than the one before it. */
        OUT_OF_ORDER,
        /** Its hash is right for what it says, and it does not follow the one before: one of the two was rewritten. */
        RECOMPUTED,
        /** It stands behind the end of the chain. */
        APPENDED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Fault of(String key) {
            return Arrays.stream(values())
                    .filter(fault -> fault.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no fault of a record: " + key));
        }
    }
}
