package org.cabildo.ops.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * An entry as it stands in the database or in a file, every field as text.
 *
 * @param time in UTC with six decimals
 */
record Entry(
        long number,
        String time,
        String actor,
        String act,
        String thing,
        String outcome,
        String previous,
        String hash) {

    /** What the first entry names as the one before. */
    static final String NONE = "0".repeat(64);

    /** The hash that what it says has: SHA-256 over netstrings. */
    String rightHash() {
        return rightHashAs(number);
    }

    /** The same if it were entry of that number. */
    String rightHashAs(long other) {
        StringBuilder bytes = new StringBuilder();
        for (String field :
                List.of("cabildo-audit-1", previous, Long.toString(other), time, actor, act, thing, outcome)) {
            bytes.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field)
                    .append(',');
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(bytes.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
