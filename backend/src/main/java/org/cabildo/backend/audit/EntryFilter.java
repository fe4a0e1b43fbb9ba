package org.cabildo.backend.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a record are looked for; null for whatever.
 *
 * @param actor as in {@link Actor#text()}
 * @param act the key of an act
 * @param from the earliest time
 * @param until the first time that is too late
 * @param mentions of which one has to stand in the actor or in the thing; empty for whatever
 */
public record EntryFilter(
        @Nullable String actor,
        @Nullable String act,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Set<String> mentions) {

    public static final EntryFilter ALL = new EntryFilter(null, null, null, null, null);
}
