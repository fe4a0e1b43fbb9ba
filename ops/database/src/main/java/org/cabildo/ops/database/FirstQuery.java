package org.cabildo.ops.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.cabildo.ops.process.RotatedLog;

/** Waits until a server that was just started lets its account in. */
record FirstQuery(String url, Account account, Process process, RotatedLog log) {

    /** After a crash the server first works through its log. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Duration POLL = Duration.ofMillis(50);

    /** @throws DatabaseUnavailable if the server ends or does not answer in time, or if its version is too old */
    void await() {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                DatabaseCheck.check(url, Account.USER, account.password());
                return;
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw new DatabaseUnavailable("The database server ended: " + lastError(), e);
                }
                if (System.nanoTime() > deadline) {
                    throw new DatabaseUnavailable(
                            "The database server does not answer; " + log.file() + " may say why.", e);
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    private String lastError() {
        List<String> errors = log.lines(line -> line.contains("[ERROR]"));
        return errors.isEmpty() ? log.file() + " may say why." : errors.get(errors.size() - 1);
    }
}
