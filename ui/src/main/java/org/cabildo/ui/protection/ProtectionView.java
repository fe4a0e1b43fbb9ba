package org.cabildo.ui.protection;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.protection.DataRequests;
import org.cabildo.backend.protection.Retaining;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.StillYou;

/** What is held on people and organisations: on request, and for how long. */
@Route(value = "t/:tenant/staff/personal-data", layout = ShellLayout.class)
public class ProtectionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DataRequests requests;
    private final Retaining retaining;
    private final StillYou stillYou;

    @Inject
    public ProtectionView(DataRequests requests, Retaining retaining, StillYou stillYou) {
        this.stillYou = stillYou;
        this.requests = requests;
        this.retaining = retaining;
        addClassNames("page", "staff-page", "protection");
    }

    /** The services refuse whoever may not see this. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RetentionPart retention = new RetentionPart(retaining);
        removeAll();
        add(
                Localized.message("h1", "protection.title"),
                Localized.message("p", "protection.lead").withClass("lead"),
                new RequestPart(requests, stillYou),
                retention);
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "protection.title");
    }
}
