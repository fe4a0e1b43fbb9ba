package org.cabildo.backend.consultation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.time.Instant;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;

/**
 * What an installation starts with: the secretariat of Cartagena+40 and its Second Thematic Consultation. A broken
 * definition stops the start, naming file, line and reason.
 */
@Startup
@Singleton
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstConsultation {

    static final String TENANT = "cartagena40";
    static final String NAME = "brasilia-2024";

    /** Before the meeting of 16 and 17 May 2024; open until its secretariat closes it. */
    private static final Instant OPENS = Instant.parse("2024-04-01T00:00:00Z");

    @Inject
    RequestContextController requestContext;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    @Inject
    Consultations consultations;

    @PostConstruct
    void call() {
        boolean activated = requestContext.activate();
        try {
            // Each by itself: a start that was broken off between the two is finished by the next.
            TenantView tenant = tenants.find(TENANT).orElseGet(() -> tenants.create(TENANT, "Cartagena+40"));
            current.enter(tenant.id());
            if (consultations.find(NAME).isEmpty()) {
                consultations.create(NAME, NAME, OPENS, null);
            }
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }
}
