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
import java.util.Map;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.reading.Definitions;

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

    /** Those that come with the product, and when they opened; without a closing date. */
    private static final Map<String, Instant> BUNDLED = Map.of(
            // Before the meeting of 16 and 17 May 2024; open until its secretariat closes it.
            "brasilia-2024", Instant.parse("2024-04-01T00:00:00Z"));

    @Inject
    RequestContextController requestContext;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    @Inject
    Consultations consultations;

    @PostConstruct
    void start() {
        boolean activated = requestContext.activate();
        try {
            // Each by itself: a start that was broken off between the two is finished by the next.
            TenantView tenant = tenants.find(TENANT).orElseGet(() -> tenants.create(TENANT, "Cartagena+40"));
            current.enter(tenant.id());
            BUNDLED.forEach(this::call);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }

    private void call(String name, Instant opens) {
        if (consultations.find(name).isEmpty()) {
            consultations.create(name, Definitions.readingBundled(name), opens, null);
        }
    }
}
