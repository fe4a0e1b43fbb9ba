package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.participation.Gate;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.InvitedDrafts;
import org.cabildo.ui.shell.Whereabouts;

/** The address in an invitation leads to the organisation's draft, and is not shown any longer. */
@Route(Paths.INVITATION_ROUTE)
public class InvitationDoor extends Div implements BeforeEnterObserver {

    private final Gate gate;
    private final InvitedDrafts drafts;

    @Inject
    public InvitationDoor(Gate gate, InvitedDrafts drafts) {
        this.gate = gate;
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        String code = event.getRouteParameters().get(Paths.CODE).orElse("");
        // Also where it ends on the page of a problem.
        SecretAddresses.hide(event.getUI(), here.consultationPath());
        DraftKey draft = drafts.open(here.consultation(), gate.admitLink(here.consultation(), code));
        event.forwardTo(Paths.page(here, draft, Paths.PROFILE_PAGE));
    }
}
