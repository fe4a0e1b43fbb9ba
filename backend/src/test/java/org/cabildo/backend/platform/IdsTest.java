package org.cabildo.backend.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

    @Test
    void ids_of_following_microseconds_come_in_their_order() {
        List<UUID> ids = LongStream.range(0, 3_000)
                .mapToObj(micros -> Ids.next(at(NOON.plus(micros, ChronoUnit.MICROS))))
                .toList();

        assertEquals(ids.stream().sorted().toList(), ids);
    }

    @Test
    void ids_of_one_instant_differ() {
        assertNotEquals(Ids.next(at(NOON)), Ids.next(at(NOON)));
    }

    @Test
    void an_id_is_of_version_7_and_tells_its_millisecond() {
        UUID id = Ids.next(at(NOON.plusNanos(999_999)));

        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(NOON, Ids.instant(id));
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
