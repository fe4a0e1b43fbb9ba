package org.cabildo.backend.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Ids made by the application: UUID version 7 (RFC 9562, section 5.7), so that rows arrive in the order of their
 * primary key and a client can retry with the id it already has.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long IETF_VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    public static UUID next(Clock clock) {
        long millis = clock.instant().toEpochMilli();
        long high = (millis << 16) | VERSION_7 | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | IETF_VARIANT;
        return new UUID(high, low);
    }

    /** As many at once, so that what is read by id comes in this order. */
    public static List<UUID> ascending(Clock clock, int number) {
        return Stream.generate(() -> next(clock)).limit(number).sorted().toList();
    }

    /** The millisecond in which such an id was made. */
    public static Instant instant(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
