package org.cabildo.backend.export;

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

/** Looks at regular times for exports that a killed node has left, and for those that have had their time. */
@Startup
@Singleton
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class Rounds {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Round round;

    @PostConstruct
    void start() {
        Future<?> unused = executor.scheduleWithFixedDelay(
                round::begin, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
