package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.ui.shell.Whereabouts;

/** The address of a draft without a page leads to its first one. */
@Route(Paths.DRAFT_ROUTE)
public class DraftDoor extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DraftKey draft =
                new DraftKey(event.getRouteParameters().get(Paths.DRAFT).orElse(""));
        event.forwardTo(Paths.page(Whereabouts.here(), draft, Paths.PROFILE_PAGE));
    }
}
