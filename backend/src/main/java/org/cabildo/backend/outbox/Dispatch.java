package org.cabildo.backend.outbox;

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
import org.cabildo.backend.platform.mail.Postman;

/** Looks at regular times whether something is due that nobody was told of: failures, and what a kill left behind. */
@Startup
@Singleton
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class Dispatch {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Postman postman;

    @Inject
    Round round;

    /** Without a mail server there is nothing to do: the letters stay where the organiser reads them. */
    @PostConstruct
    void start() {
        if (postman.hasServer()) {
            executor.scheduleWithFixedDelay(round::ofAll, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
