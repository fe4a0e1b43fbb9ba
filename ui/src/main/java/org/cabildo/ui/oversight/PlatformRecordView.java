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

/** Who did what that is no tenant's, for the administrators of the platform. */
@Route(value = "platform/record", layout = ShellLayout.class)
public class PlatformRecordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Oversight oversight;

    @Inject
    public PlatformRecordView(Oversight oversight) {
        this.oversight = oversight;
        addClassNames("page", "staff-page", "record-page");
    }

    /** The service refuses whoever may not read it. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RecordPart part = new RecordPart(oversight, Chain.PLATFORM, "platform/record", "api/v1/record");
        part.fill(event.getLocation().getQueryParameters());
        removeAll();
        add(
                Localized.message("h1", "oversight.platform.title"),
                Localized.message("p", "oversight.platform.lead").withClass("lead"),
                part);
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "oversight.platform.title");
    }
}
