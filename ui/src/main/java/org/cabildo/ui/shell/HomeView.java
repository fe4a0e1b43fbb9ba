package org.cabildo.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bare address leads to the room of the tenant that runs this installation. */
@Route("")
public class HomeView extends Div implements BeforeEnterObserver {

    private final String tenant;

    @Inject
    public HomeView(@ConfigProperty(name = "cabildo.home.tenant", defaultValue = "cartagena40") String tenant) {
        this.tenant = tenant;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo("t/" + tenant);
    }
}
