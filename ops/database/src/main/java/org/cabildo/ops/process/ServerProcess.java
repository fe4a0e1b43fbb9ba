package org.cabildo.ops.process;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process recognised by an argument it was started with. */
public final class ServerProcess {

    private static final Duration AFTER_FORCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);

    private final ProcessHandle handle;
    private final String mark;

    public ServerProcess(ProcessHandle handle, String mark) {
        this.handle = handle;
        this.mark = mark;
    }

    /** Ends a process that this program started itself: asks first, forces after the grace period, returns when it is gone. */
    public static void endChild(Process child, Duration grace) {
        // By its handle: the process object would close the child's output too, and with it its last words.
        child.toHandle().destroy();
        child.onExit()
                .completeOnTimeout(child, grace.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        child.toHandle().destroyForcibly();
        child.onExit().join();
    }

    public long pid() {
        return handle.pid();
    }

    /**
     * Whether it still does anything. A zombie, which stays in the process table for as long as nobody collects it (in a
     * container often for ever), has lost its arguments and counts as ended.
     */
    public boolean isRunning() {
        return handle.isAlive() && isOurs(handle.info());
    }

    private boolean isOurs(ProcessHandle.Info info) {
        if (info.arguments().isPresent()) {
            return Arrays.asList(info.arguments().get()).contains(mark);
        }
        return info.commandLine().filter(line -> line.contains(mark)).isPresent();
    }

    /**
     * Ends it: asks first, forces after the grace period.
     *
     * @return false if it runs even after that
     */
    public boolean end(Duration grace) {
        handle.destroy();
        if (hasEndedWithin(grace)) {
            return true;
        }
        handle.destroyForcibly();
        return hasEndedWithin(AFTER_FORCE);
    }

    private boolean hasEndedWithin(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (isRunning()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            // There is no event to wait for: onExit() of a foreign process polls too, and waits for zombies.
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }
}
