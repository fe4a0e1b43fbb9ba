package org.cabildo.backend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cabildo.backend.platform.Incident;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Writes where each record ends into the log of the server, out of reach of whoever has the database alone, as {@code
 * ops/audit verify --heads} reads it; and checks each record once a day.
 */
@ApplicationScoped
class Round {

    private static final Logger LOG = Logger.getLogger("org.cabildo.audit");

    private static final Duration CHECKED = Duration.ofDays(1);

    /** The head that was written last, by chain. */
    private final Map<Integer, String> written = new ConcurrentHashMap<>();

    @Inject
    RequestContextController requestContext;

    @Inject
    CurrentTenant current;

    @Inject
    Tenants tenants;

    @Inject
    Records records;

    @Inject
    Clock clock;

    void ofAll() {
        boolean activated = requestContext.activate();
        try {
            look(Chain.PLATFORM, "platform");
            tenants.ids().forEach(tenant -> {
                current.enter(tenant);
                look(Chain.TENANT, "tenant " + tenants.current().name());
            });
        } catch (RuntimeException fault) {
            // The last frame of this thread: an executor would swallow the fault, and never come back.
            Incident.of(fault);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }

    private void look(Chain chain, String whose) {
        HeadView head = records.head(chain);
        HeadView.Checked last = head.checked();
        if (last == null || last.at().plus(CHECKED).isBefore(clock.instant())) {
            head = records.check(chain);
            tell(head.checked(), whose);
        }
        String text = head.text();
        if (head.number() > 0 && !text.equals(written.put(head.chain(), text))) {
            LOG.info(() -> "audit head of " + whose + ": " + text);
        }
    }

    private static void tell(HeadView.@Nullable Checked checked, String whose) {
        Break broken = checked == null ? null : checked.broken();
        if (broken != null) {
            LOG.log(
                    Level.SEVERE,
                    () -> "the record of " + whose + " is broken at entry " + broken.number() + " ("
                            + broken.fault().key() + "): run ops/audit verify");
        }
    }
}
