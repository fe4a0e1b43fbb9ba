package org.cabildo.backend.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Ids made by the application: UUID version 7 (RFC 9562, section 5.7), so that rows arrive in the order of their
 * primary key and a client can retry with the id it already has. The twelve bits after the millisecond say where in it
 * (section 6.2, method 3): what one and then another stored, in one millisecond, is read in that order.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long NANOS_IN_MILLISECOND = 1_000_000;

    /** What twelve bits tell apart. */
    private static final long STEPS = 4_096;

    private static final long VERSION_7 = 0x7000L;
    private static final long IETF_VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** @return greater than one made a microsecond before; of the same microsecond either may be the greater */
    public static UUID next(Clock clock) {
        Instant now = clock.instant();
        long withinMillisecond = now.getNano() % NANOS_IN_MILLISECOND * STEPS / NANOS_IN_MILLISECOND;
        long high = (now.toEpochMilli() << 16) | VERSION_7 | withinMillisecond;
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
