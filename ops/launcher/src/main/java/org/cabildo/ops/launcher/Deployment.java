package org.cabildo.ops.launcher;

import java.net.URI;
import java.time.Duration;

/** The time between the start of the server and its first good answer. */
final class Deployment {

    /** A first start on a slow machine takes a minute or two. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Duration POLL = Duration.ofMillis(250);

    private final Settings settings;
    private final ApplicationServer server;

    Deployment(Settings settings, ApplicationServer server) {
        this.settings = settings;
        this.server = server;
    }

    /** @throws StartFailed as soon as it is clear that nothing will answer, with the server's reason */
    void await() throws InterruptedException {
        Readiness readiness = new Readiness(URI.create(settings.ownAddress()), Addresses.PROOF);
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            server.failure().ifPresent(reason -> {
                throw new StartFailed(reason);
            });
            var missing = readiness.missing();
            if (missing.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailed("the application does not come up: " + missing.get());
            }
            Thread.sleep(POLL.toMillis());
        }
    }
}
