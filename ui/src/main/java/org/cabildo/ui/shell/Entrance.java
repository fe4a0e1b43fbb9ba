package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.tenancy.Hosts;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.backend.tenancy.settings.Settings;
import org.cabildo.backend.tenancy.settings.TenantSettings;

/**
 * The door of every page: before a view is made, it enters the room that the address names in its parameters
 * {@value #TENANT} and {@value #CONSULTATION}. An unknown name ends on the page for what is not there.
 */
@ApplicationScoped
public class Entrance implements BeforeEnterListener {

    public static final String TENANT = "tenant";
    public static final String CONSULTATION = "consultation";

    @Inject
    Tenants tenants;

    @Inject
    Hosts hosts;

    @Inject
    Settings settings;

    @Inject
    Consultations consultations;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UI page = event.getUI();
        if (!HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget())) {
            // Left before the next room is entered: it may have been closed in the meantime.
            Whereabouts.forget(page);
            RouteParameters parameters = event.getRouteParameters();
            parameters.get(TENANT).ifPresent(name -> enter(name, parameters.get(CONSULTATION), page));
        }
        PageLanguage.keepTo(
                Whereabouts.find().map(Whereabouts::languages).orElse(Messages.LANGUAGES), event.getLocation(), page);
    }

    private void enter(String name, Optional<String> consultation, UI page) {
        hosts.requireFound(name, PageHost.name());
        TenantView tenant = tenants.enter(name);
        TenantSettings said = settings.here();
        // Remembered before the consultation is looked for, so that the page for an unknown one still says where it is.
        new Whereabouts(tenant, said, null).remember(page);
        consultation.map(consultations::named).ifPresent(found -> new Whereabouts(tenant, said, found).remember(page));
    }
}
