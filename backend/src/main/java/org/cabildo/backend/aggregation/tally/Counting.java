package org.cabildo.backend.aggregation.tally;

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

/** Looks once, soon after the start, whether something waits to be counted or never was. */
@Startup
@Singleton
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class Counting {

    private static final Duration AFTER_START = Duration.ofSeconds(10);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Round round;

    @PostConstruct
    void start() {
        Future<?> unused = executor.schedule(round::ofAll, AFTER_START.toMillis(), TimeUnit.MILLISECONDS);
    }
}
