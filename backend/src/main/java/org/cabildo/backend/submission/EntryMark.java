package org.cabildo.backend.submission;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.cabildo.backend.platform.Sha256;

/**
 * By what an entry is known again that somebody has asked for without hearing of it: the part of its id that is otherwise
 * left to chance is made from what they call it. It is made from the draft too, so that nobody brings about the id of an
 * entry of another one. The rest of the id says when it was added, as that of every entry does.
 *
 * @param high 12 bits
 * @param low 62 bits
 */
record EntryMark(long high, long low) {

    private static final long HIGH = 0x0FFFL;
    private static final long LOW = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VERSION_7 = 0x7000L;
    private static final long IETF_VARIANT = 0x8000_0000_0000_0000L;
    private static final int TIME = 16;

    static EntryMark of(UUID draft, UUID mark) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(draft + " " + mark));
        return new EntryMark(hash.getLong() & HIGH, hash.getLong() & LOW);
    }

    boolean isOn(UUID id) {
        return (id.getMostSignificantBits() & HIGH) == high && (id.getLeastSignificantBits() & LOW) == low;
    }

    UUID at(Instant added) {
        return new UUID((added.toEpochMilli() << TIME) | VERSION_7 | high, IETF_VARIANT | low);
    }
}
