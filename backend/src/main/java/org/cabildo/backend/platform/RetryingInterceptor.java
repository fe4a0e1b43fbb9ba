package org.cabildo.backend.platform;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
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

    @AroundInvoke
    Object retry(InvocationContext invocation) throws Exception {
        long began = System.nanoTime();
        while (true) {
            try {
                return invocation.proceed();
            } catch (RuntimeException failure) {
                boolean isOutOfPatience = System.nanoTime() - began > PATIENCE.toNanos();
                if (isOutOfPatience || !isWorthAnotherTry(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (LOST_A_RACE.contains(sql.getErrorCode())
                            || (sql.getSQLState() != null && sql.getSQLState().startsWith(CONNECTION_BROKEN)))) {
                return true;
            }
        }
        return false;
    }
}
