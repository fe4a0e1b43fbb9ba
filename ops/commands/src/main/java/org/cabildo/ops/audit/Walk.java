package org.cabildo.ops.audit;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Goes along one record, entry by entry, up to the first break. */
final class Walk {

    /** Entries around a changed one among which it is looked for whether it was moved. */
    private static final int NEIGHBOURHOOD = 10_000;

    private final TreeMap<Long, String> known = new TreeMap<>();
    private long number;
    private long confirmed;
    private String hash = Entry.NONE;
    private String time = "";
    private @Nullable String broken;

    /** @param known heads that were kept outside the database */
    Walk(Collection<Head> known) {
        known.forEach(head -> {
            String other = this.known.put(head.number(), head.hash());
            if (other != null && !other.equals(head.hash())) {
                breaks(head.number(), "two heads that were kept for this entry differ (recomputed)");
            }
        });
    }

    /** Nothing that comes after the first break is looked at. */
    void step(Entry entry) {
        if (broken != null) {
            return;
        }
        long next = number + 1;
        if (entry.number() != next) {
            breaks(next, "it is missing; the next one there is " + entry.number() + " (missing)");
        } else if (!entry.hash().equals(entry.rightHash())) {
            long elsewhere = LongStream.rangeClosed(next - NEIGHBOURHOOD, next + NEIGHBOURHOOD)
                    .filter(other -> entry.hash().equals(entry.rightHashAs(other)))
                    .findFirst()
                    .orElse(0);
            breaks(
                    next,
                    elsewhere > 0
                            ? "entry " + elsewhere + " stands in its place (out of order)"
                            : "it says something else than when it was written (changed)");
        } else if (!entry.previous().equals(hash)) {
            breaks(next, "it does not follow the entry before: one of the two was rewritten (recomputed)");
        } else if (entry.time().compareTo(time) < 0) {
            breaks(next, "it is older than the entry before (out of order)");
        } else if (known.containsKey(next) && !entry.hash().equals(known.get(next))) {
            breaks(
                    confirmed + 1,
                    "between this entry and entry " + next
                            + " the record was rewritten: another head was kept for that one (recomputed)");
        } else {
            confirmed = known.containsKey(next) ? next : confirmed;
            number = next;
            hash = entry.hash();
            time = entry.time();
        }
    }

    /** @param head where the database says that the record ends; empty for a file, which does not say it */
    void end(Optional<Head> head) {
        long shouldEnd = Math.max(head.map(Head::number).orElse(number), known.isEmpty() ? 0 : known.lastKey());
        if (broken != null) {
            return;
        }
        if (number < shouldEnd) {
            breaks(number + 1, "it is missing, and so is all that followed, up to entry " + shouldEnd + " (missing)");
        } else if (head.isPresent() && number > head.get().number()) {
            breaks(head.get().number() + 1, "it stands behind the end of the record (appended)");
        } else if (head.isPresent() && !hash.equals(head.get().hash())) {
            breaks(number, "the record does not end with it: it was rewritten (recomputed)");
        }
    }

    private void breaks(long at, String how) {
        broken = "broken at entry " + at + ": " + how;
    }

    /** The number of the last entry that is whole. */
    long number() {
        return number;
    }

    boolean isBroken() {
        return broken != null;
    }

    /** In a sentence without a full stop. */
    String outcome() {
        return broken != null ? broken : number + " entries, whole; head " + new Head(number, hash);
    }
}
