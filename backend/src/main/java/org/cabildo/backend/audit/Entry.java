package org.cabildo.backend.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cabildo.backend.platform.Sha256;

/**
 * One entry of a record.
 *
 * <p>Its hash is SHA-256 over these texts in UTF-8, each written as a netstring ({@code 7:account,}: its length in bytes,
 * a colon, the bytes, a comma), so that no two different entries give the same bytes: {@code cabildo-audit-1}; the hash
 * of the entry before; the number in decimal digits; the time as in {@link #time()}; actor; act; thing; outcome. Which
 * tenant it is of is not among them: the same chain stands under another number on another installation
 * ({@code backend/docs/audit.md}).
 *
 * @param number from 1
 * @param at to the microsecond
 * @param actor as in {@link Actor}
 * @param act the key of an {@link Act}; one of a later version of the product after an import
 * @param thing {@code kind:name/kind:name}, empty where there is none
 * @param outcome {@code done} or {@code refused}
 * @param previous the hash of the entry before, {@link #NONE} in the first
 * @param hash 64 lower-case hexadecimal digits
 */
public record Entry(
        long number, Instant at, String actor, String act, String thing, String outcome, String previous, String hash) {

    /** What the first entry names as the one before. */
    static final String NONE = "0".repeat(64);

    private static final String FORMAT = "cabildo-audit-1";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** A new one, with the hash that it has. */
    static Entry after(String previous, long number, Instant at, Actor actor, Act act, String thing) {
        return new Entry(
                        number,
                        at,
                        actor.text(),
                        act.key(),
                        thing,
                        act.outcome().key(),
                        previous,
                        NONE)
                .sealed();
    }

    private Entry sealed() {
        return new Entry(number, at, actor, act, thing, outcome, previous, Sha256.hex(encoded()));
    }

    /** In UTC, always with six decimals: {@code 2026-11-22T22:10:00.000000Z}. */
    public String time() {
        return TIME.format(at);
    }

    /** Whether it says what it said when it was written, as far as its own hash tells. */
    boolean isAsItWas() {
        return hash.equals(Sha256.hex(encoded()));
    }

    /** Whether it is an entry of that number, whatever number it has now. */
    boolean wasNumber(long other) {
        return new Entry(other, at, actor, act, thing, outcome, previous, hash).isAsItWas();
    }

    byte[] encoded() {
        StringBuilder text = new StringBuilder();
        for (String field : List.of(FORMAT, previous, Long.toString(number), time(), actor, act, thing, outcome)) {
            text.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field)
                    .append(',');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
