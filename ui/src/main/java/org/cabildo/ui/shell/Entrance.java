package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.tenancy.TenantView;
import org.cabildo.backend.tenancy.Tenants;

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
    Consultations consultations;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget())) {
            return;
        }
        UI page = event.getUI();
        RouteParameters parameters = event.getRouteParameters();
        Optional<TenantView> tenant = parameters.get(TENANT).map(tenants::enter);
        if (tenant.isEmpty()) {
            Whereabouts.forget(page);
            return;
        }
        // Remembered before the consultation is looked for, so that the page for an unknown one still says where it is.
        new Whereabouts(tenant.get(), null).remember(page);
        parameters
                .get(CONSULTATION)
                .map(consultations::named)
                .ifPresent(consultation -> new Whereabouts(tenant.get(), consultation).remember(page));
        keepToOfferedLanguages(page);
    }

    private static void keepToOfferedLanguages(UI page) {
        List<Locale> offered = Whereabouts.here().languages();
        if (!offered.contains(page.getLocale())) {
            PageLanguage.show(page, offered.get(0));
        }
    }
}
