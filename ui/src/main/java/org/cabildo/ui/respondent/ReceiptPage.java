package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.submission.Submissions;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** The proof that something was handed in, for whoever has its code; the answers are at the address of their draft. */
@Route(value = Paths.RECEIPT_ROUTE, layout = ShellLayout.class)
public class ReceiptPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Submissions submissions;

    @Inject
    public ReceiptPage(Submissions submissions) {
        this.submissions = submissions;
        addClassNames("page", "receipt-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        // Whoever copies the code as it is printed, in groups, finds it too.
        String code = event.getRouteParameters().get(Paths.CODE).orElse("").replaceAll("\\D", "");
        Receipt receipt = submissions.receipt(here.consultation(), code);
        if (receipt.isAnonymous()) {
            // Its page says no name of anything, and its code stands in no address.
            event.forwardTo(Paths.receiptDoor(here));
            return;
        }
        removeAll();
        add(Localized.message("h1", "respondent.receipt.page"));
        add(Localized.message("p", "respondent.receipt.of." + receipt.status().key())
                .withClass("lead"));
        add(new ReceiptState(here, receipt, ""), actions(here));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(Messages.words("respondent.receipt.page"));
    }

    private static Div actions(Whereabouts here) {
        NativeButton print = new NativeButton();
        print.addClassNames("button", "button-primary");
        print.getElement().setAttribute("data-act", "print");
        print.add(Localized.message("span", "respondent.receipt.print"));
        Anchor again = new Anchor(here.consultationPath());
        again.addClassNames("button", "button-secondary");
        again.add(Localized.message("span", "respondent.receipt.again"));
        Div actions = new Div(print, again);
        actions.addClassNames("onward", "no-print");
        return actions;
    }
}
