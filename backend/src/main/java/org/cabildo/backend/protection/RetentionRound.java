package org.cabildo.backend.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.platform.Incident;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantId;
import org.cabildo.backend.tenancy.Tenants;

/** Removes what has had its time, room by room, thing by thing: what is broken off midway the next round goes on with. */
@ApplicationScoped
public class RetentionRound {

    private static final int AT_ONCE = 100;

    @Inject
    RequestContextController requestContext;

    @Inject
    CurrentTenant current;

    @Inject
    Tenants tenants;

    @Inject
    Retaining retaining;

    /** In every open room. */
    public void ofAll() {
        boolean activated = requestContext.activate();
        try {
            tenants.ids().forEach(this::of);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }

    private void of(TenantId tenant) {
        try {
            current.enter(tenant);
            UUID run = retaining.nextRun();
            int removed = 0;
            for (RetentionRule rule : RetentionRule.values()) {
                List<Root> some = retaining.some(rule, AT_ONCE);
                while (!some.isEmpty()) {
                    for (Root root : some) {
                        removed += retaining.remove(run, rule, root) ? 1 : 0;
                    }
                    some = retaining.some(rule, AT_ONCE);
                }
            }
            if (removed > 0) {
                retaining.ended(removed);
            }
        } catch (ProblemException closed) {
            // The room was closed meanwhile: what is due there is removed when it is open again, if ever.
        } catch (RuntimeException fault) {
            // Of this room alone; the others have their turn, and this one in the next round.
            Incident.of(fault);
        }
    }
}
