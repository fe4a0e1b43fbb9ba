package org.cabildo.backend.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cabildo.backend.platform.Incident;
import org.cabildo.backend.platform.mail.NotDelivered;
import org.cabildo.backend.platform.mail.Postman;
import org.cabildo.backend.platform.mail.Sender;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes and sends letters to those who have forgotten the password, on a thread on which nobody waits. They come from the
 * installation itself: an account is no tenant's.
 */
@ApplicationScoped
class ResetPost {

    private static final Logger LOG = Logger.getLogger(ResetPost.class.getName());

    @Inject
    @ConfigProperty(name = "cabildo.mail.from", defaultValue = "cabildo@localhost.localdomain")
    String from;

    @Inject
    RequestContextController requestContext;

    @Inject
    ResetDesk desk;

    @Inject
    Postman postman;

    void write(String email, Locale language) {
        alone(() -> {
            desk.write(email, language);
            deliverDue();
        });
    }

    /** What failed, and what a kill left behind. */
    void round() {
        alone(() -> {
            desk.forgetOld();
            deliverDue();
        });
    }

    /** Without a mail server they stay where the platform administrator reads them. */
    private void deliverDue() {
        Optional<ResetDesk.Claimed> next = postman.hasServer() ? desk.claim() : Optional.empty();
        while (next.isPresent()) {
            deliver(next.get());
            next = desk.claim();
        }
    }

    private void deliver(ResetDesk.Claimed claimed) {
        try {
            postman.deliver(new Sender("Cabildo", from, null), claimed.letter());
            desk.sent(claimed);
        } catch (NotDelivered refused) {
            LOG.log(Level.WARNING, "a letter for a forgotten password was not sent");
            desk.failed(claimed, String.valueOf(refused.getMessage()));
        }
    }

    private void alone(Runnable work) {
        boolean activated = requestContext.activate();
        try {
            work.run();
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
