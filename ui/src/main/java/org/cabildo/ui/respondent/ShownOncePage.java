package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.backend.submission.HandIn;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.ui.shell.LeaveAddress;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.QuickLeave;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** The receipt of an anonymous draft, at the draft's own address: for an hour or two, or until it was noted. */
@Route(value = Paths.SHOWN_ONCE_ROUTE, layout = ShellLayout.class)
public class ShownOncePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final HandIn handIn;
    private final Drafts drafts;
    private final LeaveAddress leaveAddress;

    @Inject
    public ShownOncePage(HandIn handIn, Drafts drafts, LeaveAddress leaveAddress) {
        this.handIn = handIn;
        this.drafts = drafts;
        this.leaveAddress = leaveAddress;
        addClassNames("page", "receipt-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        DraftKey key = new DraftKey(event.getRouteParameters().get(Paths.DRAFT).orElse(""));
        Receipt receipt = handIn.receipt(here.consultation(), key);
        removeAll();
        NativeButton noted = new NativeButton("", click -> forget(key));
        noted.addClassNames("button", "button-primary");
        noted.add(Localized.message("span", "respondent.once.noted"));
        Div actions = new Div(noted);
        actions.addClassNames("onward", "no-print");
        add(
                new QuickLeave(leaveAddress),
                Localized.message("h1", "respondent.receipt.title"),
                Localized.message("p", "respondent.once.lead").withClass("lead"),
                new Slip(here, receipt),
                Localized.message("p", "respondent.once.why").withClass("once-why"),
                actions);
    }

    private void forget(DraftKey key) {
        drafts.forget(key);
        removeAll();
        add(
                new QuickLeave(leaveAddress),
                Localized.message("h1", "respondent.once.gone.title"),
                Localized.message("p", "respondent.once.gone").withClass("lead"));
    }

    @Override
    public String getPageTitle() {
        return Titles.ofNothing();
    }
}
