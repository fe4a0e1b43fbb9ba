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
import org.cabildo.backend.tenancy.TenantState;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.surveys.reading.Definitions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an installation starts with: the secretariat of Cartagena+40 and its Second Thematic Consultation, and, for a
 * demonstration, an invented municipality with a survey. A broken definition stops the start, naming file, line and
 * reason.
 */
@Startup
@Singleton
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstConsultation {

    /** Before the meeting of 16 and 17 May 2024; open until its secretariat closes it. */
    private static final Bundled BRASILIA =
            new Bundled("cartagena40", "Cartagena+40", "brasilia-2024", Instant.parse("2024-04-01T00:00:00Z"));

    private static final Bundled MUNICIPALITY = new Bundled(
            "puerto-sereno",
            "Municipalidad de Puerto Sereno",
            "municipal-services",
            Instant.parse("2025-01-01T00:00:00Z"));

    /** Some of those whom these ask would be at risk under their name. */
    private static final Admission WITH_OR_WITHOUT_NAME =
            new Admission(Admission.Who.EVERYONE, false, false, true, false);

    @Inject
    RequestContextController requestContext;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant current;

    @Inject
    Consultations consultations;

    @Inject
    @ConfigProperty(name = "cabildo.demo", defaultValue = "false")
    boolean demo;

    /** @param definition the name of one that comes with the product, and of its consultation */
    private record Bundled(String tenant, String label, String definition, Instant opens) {}

    @PostConstruct
    void start() {
        boolean activated = requestContext.activate();
        try {
            // One that was erased stays erased.
            if (tenants.find(BRASILIA.tenant()).isPresent() || tenants.wereNeverAny()) {
                call(BRASILIA);
            }
            if (demo) {
                call(MUNICIPALITY);
            }
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }

    /** Each step by itself: a start that was broken off between two is finished by the next. */
    private void call(Bundled bundled) {
        TenantView tenant =
                tenants.find(bundled.tenant()).orElseGet(() -> tenants.create(bundled.tenant(), bundled.label()));
        if (tenant.state() != TenantState.OPEN) {
            return;
        }
        current.enter(tenant.id());
        if (consultations.find(bundled.definition()).isEmpty()) {
            consultations.create(
                    bundled.definition(),
                    Definitions.readingBundled(bundled.definition()),
                    bundled.opens(),
                    null,
                    WITH_OR_WITHOUT_NAME);
        }
    }
}
