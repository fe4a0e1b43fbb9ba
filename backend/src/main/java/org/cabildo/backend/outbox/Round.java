package org.cabildo.backend.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cabildo.backend.platform.Incident;
import org.cabildo.backend.platform.mail.NotDelivered;
import org.cabildo.backend.platform.mail.Postman;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;
import org.cabildo.backend.tenancy.Tenants;

/** Takes what is due to the mail server, room by room, letter by letter. */
@ApplicationScoped
class Round {

    private static final Logger LOG = Logger.getLogger(Round.class.getName());

    private static final int AT_ONCE = 20;

    /** A mail server is one line: who comes while another is under way finds that one at work. */
    private final Semaphore underWay = new Semaphore(1);

    /** The rooms with an errand that waits for its turn. */
    private final Set<TenantId> told = ConcurrentHashMap.newKeySet();

    @Resource
    ManagedExecutorService executor;

    @Inject
    RequestContextController requestContext;

    @Inject
    CurrentTenant current;

    @Inject
    Tenants tenants;

    @Inject
    Outbox outbox;

    @Inject
    Postman postman;

    @Inject
    Senders senders;

    /** A hundred letters written at once are one errand. */
    void onWritten(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterWritten news) {
        if (postman.hasServer() && told.add(news.tenant())) {
            executor.execute(() -> of(news.tenant()));
        }
    }

    void ofAll() {
        alone(() -> {
            List<TenantId> waiting = tenants.ids();
            waiting.forEach(this::clearUp);
            while (!waiting.isEmpty()) {
                waiting = waiting.stream().filter(this::deliverSome).toList();
            }
        });
    }

    private void of(TenantId tenant) {
        alone(() -> {
            // Whatever is written from here on is another errand.
            told.remove(tenant);
            if (deliverSome(tenant)) {
                onWritten(new LetterWritten(tenant));
            }
        });
    }

    private void alone(Runnable work) {
        underWay.acquireUninterruptibly();
        boolean activated = requestContext.activate();
        try {
            work.run();
        } catch (RuntimeException fault) {
            // The last frame of this thread: an executor would swallow the fault, and never come back.
            Incident.of(fault);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
            underWay.release();
        }
    }

    private void clearUp(TenantId tenant) {
        current.enter(tenant);
        outbox.forgetOld();
    }

    /**
     * A few, so that the others get their turn.
     *
     * @return whether there may be more
     */
    private boolean deliverSome(TenantId tenant) {
        current.enter(tenant);
        Optional<Outbox.Claimed> next = outbox.claim();
        for (int sent = 1; next.isPresent(); sent++) {
            deliver(next.get());
            if (sent == AT_ONCE) {
                return true;
            }
            next = outbox.claim();
        }
        return false;
    }

    /** One letter that cannot be sent keeps no other from going. */
    private void deliver(Outbox.Claimed claimed) {
        try {
            postman.deliver(senders.here(), claimed.letter());
            outbox.sent(claimed.id());
        } catch (NotDelivered refused) {
            // What the mail server says may name whom it was for: that stays with the letter.
            LOG.log(Level.WARNING, () -> "letter " + claimed.id() + " was not sent");
            outbox.failed(claimed.id(), String.valueOf(refused.getMessage()));
        } catch (RuntimeException fault) {
            outbox.failed(claimed.id(), Incident.of(fault).sentence(Locale.ENGLISH));
        }
    }
}
