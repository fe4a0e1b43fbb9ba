package org.cabildo.backend.audit;

import java.time.Instant;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Goes along a chain, entry by entry in the order of their numbers, up to the first break. */
final class Walk {

    private static final int NEIGHBOURHOOD = 10_000;

    private long number;
    private String hash = Entry.NONE;
    private Instant at = Instant.EPOCH;
    private @Nullable Break broken;

    /** Nothing that comes after the first break is looked at. */
    void step(Entry entry) {
        if (broken != null) {
            return;
        }
        Break.Fault fault = fault(entry);
        if (fault == null) {
            number = entry.number();
            hash = entry.hash();
            at = entry.at();
        } else {
            broken = new Break(number + 1, fault);
        }
    }

    private Break.@Nullable Fault fault(Entry entry) {
        if (entry.number() != number + 1) {
            return Break.Fault.MISSING;
        }
        if (!entry.isAsItWas()) {
            return isElsewheres(entry) ? Break.Fault.OUT_OF_ORDER : Break.Fault.CHANGED;
        }
        if (!entry.previous().equals(hash)) {
            return Break.Fault.RECOMPUTED;
        }
        return entry.at().isBefore(at) ? Break.Fault.OUT_OF_ORDER : null;
    }

    /** Looked for in the neighbourhood only: to say what is wrong, not whether. */
    private static boolean isElsewheres(Entry entry) {
        return LongStream.rangeClosed(entry.number() - NEIGHBOURHOOD, entry.number() + NEIGHBOURHOOD)
                .anyMatch(entry::wasNumber);
    }

    /** All entries were seen; this is where they should end. */
    void end(HeadView head) {
        if (broken != null) {
            return;
        }
        if (number < head.number()) {
            broken = new Break(number + 1, Break.Fault.MISSING);
        } else if (number > head.number()) {
            broken = new Break(head.number() + 1, Break.Fault.APPENDED);
        } else if (!hash.equals(head.hash())) {
            broken = new Break(number, Break.Fault.RECOMPUTED);
        }
    }

    /** The number of the last entry that is whole. */
    long number() {
        return number;
    }

    boolean isBroken() {
        return broken != null;
    }

    /** Null of a chain that is whole so far. */
    @Nullable Break broken() {
        return broken;
    }
}
