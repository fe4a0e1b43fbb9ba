package org.cabildo.backend.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one clock. Ticks in microseconds, the finest that the database keeps, so that what is read back is equal. */
@ApplicationScoped
public class SystemClock {

    private static final Duration FINEST_STORED = Duration.ofNanos(1_000);

    @Produces
    @Dependent
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), FINEST_STORED);
    }
}
