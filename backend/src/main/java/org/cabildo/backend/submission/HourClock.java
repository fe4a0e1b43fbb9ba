package org.cabildo.backend.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is kept of the time at which someone at risk did something: its hour. Who has seen the line at that minute then
 * cannot tell whose answers these are (decision 0015).
 */
final class HourClock {

    private HourClock() {}

    /** Stands still at the beginning of the hour. */
    static Clock of(Clock clock) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return Clock.fixed(hour, clock.getZone());
    }
}
