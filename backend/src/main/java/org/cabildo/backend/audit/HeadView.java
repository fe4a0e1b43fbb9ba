package org.cabildo.backend.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a chain ends.
 *
 * @param chain the tenant's number; 0 is the platform's
 * @param number of the last entry; 0 before the first
 * @param hash of the last entry; 64 zeros before the first
 * @param at of the last entry
 * @param checked the last check; null before the first
 */
public record HeadView(
        int chain,
        long number,
        String hash,
        Instant at,
        @Nullable Checked checked) {

    /**
     * What a check found.
     *
     * @param number of the last entry that it saw
     * @param broken the first break; null of a chain that was whole
     */
    public record Checked(Instant at, long number, @Nullable Break broken) {}

    /** As it is copied out, and given to {@code ops/audit verify --head}: {@code 412:9f86d0…}. */
    public String text() {
        return number + ":" + hash;
    }
}
