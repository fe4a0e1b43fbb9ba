package org.cabildo.backend.aggregation.tally;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.Incident;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.Tenants;

/** Counts what waits when nobody reads, so that whoever reads next has little to wait for. */
@ApplicationScoped
class Round {

    /** A hundred that are handed in at once are one errand. */
    private static final Duration GATHERING = Duration.ofSeconds(1);

    /** With an errand that waits for its turn. */
    private final Set<ChangeKept> told = ConcurrentHashMap.newKeySet();

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    RequestContextController requestContext;

    @Inject
    CurrentTenant current;

    @Inject
    Tenants tenants;

    @Inject
    Consultations consultations;

    @Inject
    Tallies tallies;

    void onKept(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeKept news) {
        if (told.add(news)) {
            Future<?> unused = executor.schedule(() -> of(news), GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Every consultation: what a node has left that is gone, and what was never counted. */
    void ofAll() {
        alone(() -> tenants.ids().forEach(tenant -> {
            current.enter(tenant);
            consultations.all().forEach(consultation -> onKept(new ChangeKept(tenant, consultation.id())));
        }));
    }

    private void of(ChangeKept news) {
        // Whatever is kept from here on is another errand.
        told.remove(news);
        alone(() -> {
            current.enter(news.tenant());
            tallies.settle(news.consultation());
        });
    }

    private void alone(Runnable work) {
        boolean activated = requestContext.activate();
        try {
            work.run();
        } catch (ProblemException closed) {
            // The room was closed meanwhile: what waits there is counted by whoever reads it next, if anyone ever may.
        } catch (RuntimeException fault) {
            // The last frame of this thread: an executor would swallow the fault.
            Incident.of(fault);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }
}
