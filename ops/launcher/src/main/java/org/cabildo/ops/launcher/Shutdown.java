package org.cabildo.ops.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Ends what was started, last first, once, whoever asks: a signal or a failure.
 *
 * <p>Both end the Java machine by halting it. A shutdown hook is the only place that hears of a signal, and unless the
 * hook halts, the exit code is the signal's and not 0.
 */
final class Shutdown {

    private static final int SUCCESS = 0;
    private static final int FAILURE = 1;

    /** On Ctrl-C the terminal signals our children too; their end can be seen before our own signal is. */
    private static final Duration SIGNAL_LATENCY = Duration.ofSeconds(1);

    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final CountDownLatch signalled = new CountDownLatch(1);

    void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endOnSignal, "shutdown"));
    }

    /**
     * Starts something and remembers how to end it. A signal that comes meanwhile waits for the start to be over, so that
     * nothing is left behind half-started.
     */
    synchronized <T> T started(Supplier<T> start, Consumer<T> ending) {
        if (isSignalled()) {
            throw new StartFailed("Stopped before it was started.");
        }
        T running = start.get();
        endings.push(() -> ending.accept(running));
        return running;
    }

    /** Ends everything because of a failure, with the reason as the last line. Does not return. */
    void fail(String reason) {
        if (!isSignalledSoon()) {
            endAll();
            System.out.flush();
            System.err.println("Cabildo has stopped: " + reason.strip().replaceAll("\\s*\\R\\s*", " "));
            Runtime.getRuntime().halt(FAILURE);
        }
        waitForHalt();
    }

    private void endOnSignal() {
        signalled.countDown();
        System.out.println("stopping");
        endAll();
        System.out.println("stopped");
        System.out.flush();
        Runtime.getRuntime().halt(SUCCESS);
    }

    private synchronized void endAll() {
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
    }

    private boolean isSignalled() {
        return signalled.getCount() == 0;
    }

    private boolean isSignalledSoon() {
        try {
            return signalled.await(SIGNAL_LATENCY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return isSignalled();
        }
    }

    /** The hook is ending the Java machine. */
    private static void waitForHalt() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
