package org.cabildo.ops.launcher;

import java.util.List;
import org.cabildo.ops.database.DatabaseUnavailable;

/**
 * Starts the product and stays until it is told to end.
 *
 * <p>Exit codes: 0 after Ctrl-C or SIGTERM; 1, with the reason on the last line, when it cannot start or keep running.
 */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        Shutdown shutdown = new Shutdown();
        // Also for what nobody foresaw, a full disk say: whatever was started is ended.
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> shutdown.fail(reason(thrown)));
        shutdown.listen();
        Settings settings = Settings.of(System.getenv(), List.of(arguments));
        new Start(settings, Installation.find(), shutdown, System.out).run();
    }

    private static String reason(Throwable thrown) {
        if (thrown instanceof StartFailed || thrown instanceof DatabaseUnavailable) {
            return String.valueOf(thrown.getMessage());
        }
        thrown.printStackTrace();
        return thrown.toString();
    }
}
