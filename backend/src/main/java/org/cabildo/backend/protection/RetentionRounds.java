package org.cabildo.backend.protection;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Looks every hour for what has had its time; for the first time some minutes after the start. */
@Startup
@Singleton
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionRounds {

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    RetentionRound round;

    @PostConstruct
    void start() {
        Future<?> unused = executor.scheduleWithFixedDelay(
                round::ofAll, FIRST.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
