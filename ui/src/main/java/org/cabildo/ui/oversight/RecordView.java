package org.cabildo.ui.oversight;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.audit.Chain;
import org.cabildo.backend.oversight.Oversight;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** Who did what in this tenant, the newest first. */
@Route(value = "t/:tenant/staff/record", layout = ShellLayout.class)
public class RecordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Oversight oversight;

    @Inject
    public RecordView(Oversight oversight) {
        this.oversight = oversight;
        addClassNames("page", "staff-page", "record-page");
    }

    /** The service refuses whoever may not read it. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        RecordPart part = new RecordPart(
                oversight,
                Chain.TENANT,
                here.tenantPath() + "/staff/record",
                "api/v1/tenants/" + here.tenant().name() + "/record");
        part.fill(event.getLocation().getQueryParameters());
        removeAll();
        add(
                Localized.message("h1", "oversight.title"),
                Localized.message("p", "oversight.lead").withClass("lead"),
                part);
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "oversight.title");
    }
}
