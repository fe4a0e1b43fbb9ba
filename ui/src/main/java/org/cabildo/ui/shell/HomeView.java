package org.cabildo.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.tenancy.Hosts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bare address leads to the room of the tenant whose host it is, else of the one that runs this installation. */
@Route("")
public class HomeView extends Div implements BeforeEnterObserver {

    private final String tenant;
    private final Hosts hosts;

    @Inject
    public HomeView(
            @ConfigProperty(name = "cabildo.home.tenant", defaultValue = "cartagena40") String tenant, Hosts hosts) {
        this.tenant = tenant;
        this.hosts = hosts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo("t/" + hosts.tenant(PageHost.name()).orElse(tenant));
    }
}
