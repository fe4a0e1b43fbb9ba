package org.cabildo.backend.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Stands outside the transaction: its priority is before that of {@code @Transactional}. */
@Interceptor
@Retrying
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetryingInterceptor {

    /** Lost races are over in milliseconds; who waits for a database that is gone is told soon. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** MySQL: lock wait timeout, deadlock, duplicate key; MariaDB: row changed since it was read. */
    private static final Set<Integer> LOST_A_RACE = Set.of(1205, 1213, 1062, 1020);

    private static final String CONNECTION_BROKEN = "08";

    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object retry(InvocationContext invocation) throws Exception {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            // Part of a larger act, whose transaction is lost with this try: that act is the one to repeat.
            return invocation.proceed();
        }
        Duration pause = FIRST_PAUSE;
        long began = System.nanoTime();
        while (true) {
            try {
                return invocation.proceed();
            } catch (RuntimeException failure) {
                boolean isOutOfPatience = System.nanoTime() - began > PATIENCE.toNanos();
                if (isOutOfPatience || !isWorthAnotherTry(failure)) {
                    throw failure;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(pause.toNanos()));
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SystemException) {
                // The connection broke, and with it the transaction's end, which tells nothing of SQL.
                return true;
            }
            if (cause instanceof SQLException sql
                    && (LOST_A_RACE.contains(sql.getErrorCode())
                            || (sql.getSQLState() != null && sql.getSQLState().startsWith(CONNECTION_BROKEN)))) {
                return true;
            }
        }
        return false;
    }
}
