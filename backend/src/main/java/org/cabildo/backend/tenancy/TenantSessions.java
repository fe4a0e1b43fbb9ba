package org.cabildo.backend.tenancy;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import org.eclipse.persistence.config.EntityManagerProperties;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Tells every unit of work of the persistence unit in whose room it works, so that no service can forget to. Named in
 * persistence.xml. Without a tenant nothing is set: EclipseLink then refuses to read a tenant's table, and the schema
 * refuses to store a row without one.
 */
public final class TenantSessions extends SessionEventAdapter {

    /** Stands for that of each request; asking for it takes longer than many a query. */
    private volatile @Nullable CurrentTenant current;

    @Override
    public void postAcquireUnitOfWork(SessionEvent event) {
        stand(event.getSession());
    }

    @Override
    public void postAcquireClientSession(SessionEvent event) {
        stand(event.getSession());
    }

    private void stand(Session session) {
        currentTenant()
                .ifPresent(tenant ->
                        session.setProperty(EntityManagerProperties.MULTITENANT_PROPERTY_DEFAULT, tenant.value()));
    }

    private Optional<TenantId> currentTenant() {
        try {
            CurrentTenant found = current;
            if (found == null) {
                found = CDI.current().select(CurrentTenant.class).get();
                current = found;
            }
            return found.find();
        } catch (ContextNotActiveException outsideAnyRequest) {
            // While the server starts there is no request; what runs then reads no tenant's tables.
            return Optional.empty();
        }
    }
}
