package org.cabildo.backend.export;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cabildo.backend.platform.Incident;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;
import org.cabildo.backend.tenancy.Tenants;

/**
 * Makes what waits, one export after the other, on a thread of its own: an export takes minutes, and letters and counts shall not
 * wait for it.
 */
@ApplicationScoped
class Round {

    /** By which the exports are claimed that this node makes. */
    private final UUID node = UUID.randomUUID();

    private final AtomicBoolean told = new AtomicBoolean();

    @Resource
    ManagedThreadFactory threads;

    @Inject
    RequestContextController requestContext;

    @Inject
    CurrentTenant current;

    @Inject
    Tenants tenants;

    @Inject
    ExportRows rows;

    @Inject
    Removal removal;

    @Inject
    Making making;

    private ExecutorService executor;

    @PostConstruct
    void open() {
        executor = Executors.newSingleThreadExecutor(threads);
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }

    void onOrdered(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportOrdered news) {
        begin();
    }

    /** A hundred that are ordered at once are one errand. */
    void begin() {
        if (told.compareAndSet(false, true)) {
            executor.execute(this::ofAll);
        }
    }

    private void ofAll() {
        // Whatever is ordered from here on is another errand.
        told.set(false);
        boolean activated = requestContext.activate();
        try {
            tenants.ids().forEach(this::of);
        } catch (RuntimeException fault) {
            // The last frame of this thread: an executor would swallow the fault.
            Incident.of(fault);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }

    private void of(TenantId tenant) {
        try {
            current.enter(tenant);
            removal.clearUp();
            Optional<ExportJob> next = rows.claim(node);
            while (next.isPresent()) {
                making.make(next.get(), node);
                removal.clearUp();
                next = rows.claim(node);
            }
        } catch (ProblemException closed) {
            // The room was closed meanwhile: what waits there is made when it is open again, if ever.
        }
    }
}
