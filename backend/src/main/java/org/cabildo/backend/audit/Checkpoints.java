package org.cabildo.backend.audit;

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
import java.util.concurrent.TimeUnit;

/** Has the heads of the records written into the log at regular times. */
@Startup
@Singleton
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class Checkpoints {

    private static final Duration AFTER_START = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(15);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Round round;

    @PostConstruct
    void start() {
        executor.scheduleWithFixedDelay(round::ofAll, AFTER_START.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
