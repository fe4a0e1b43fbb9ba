package org.cabildo.backend.identity;

import java.time.Instant;
import java.util.HexFormat;

/**
 * One browser in which the person is signed in.
 *
 * @param client such as {@code Firefox, Linux}; never more than that
 * @param seenAt of the last act, to the minute
 * @param isThisOne whether it is the one that asks
 */
public record SessionView(Id id, String client, Instant begunAt, Instant seenAt, boolean isThisOne) {

    /** Names a session to its own person, and is no key to it. */
    public record Id(String value) {

        static Id of(byte[] hash) {
            return new Id(HexFormat.of().formatHex(hash));
        }

        byte[] hash() {
            return HexFormat.of().parseHex(value);
        }
    }
}
