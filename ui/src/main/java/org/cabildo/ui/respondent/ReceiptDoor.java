package org.cabildo.ui.respondent;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.submission.Amendments;
import org.cabildo.backend.submission.Receipt;
import org.cabildo.backend.submission.Submissions;
import org.cabildo.ui.shell.LeaveAddress;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.QuickLeave;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** Where a receipt code is typed. What it leads to is shown here, so that the code stands in no address. */
@Route(value = Paths.RECEIPT_DOOR_ROUTE, layout = ShellLayout.class)
public class ReceiptDoor extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final Submissions submissions;
    private final Amendments amendments;
    private final LeaveAddress leaveAddress;
    private final TextField code = new TextField();
    private final TextField hash = new TextField();
    private final Div found = new Div();

    @Inject
    public ReceiptDoor(Submissions submissions, Amendments amendments, LeaveAddress leaveAddress) {
        this.submissions = submissions;
        this.amendments = amendments;
        this.leaveAddress = leaveAddress;
        addClassNames("page", "receipt-page", "receipt-door");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Whereabouts here = Whereabouts.here();
        removeAll();
        if (here.consultation().admission().anonymousAllowed()) {
            add(new QuickLeave(leaveAddress));
        }
        NativeButton look = new NativeButton("", click -> look(here));
        look.addClassNames("button", "button-primary");
        look.add(Localized.message("span", "respondent.receipt.door.look"));
        code.setManualValidation(true);
        code.getElement().setAttribute("inputmode", "numeric").setAttribute("autocomplete", "off");
        code.addKeyDownListener(Key.ENTER, press -> look(here));
        hash.getElement().setAttribute("autocomplete", "off").setAttribute("spellcheck", "false");
        hash.addClassName("door-hash");
        hash.addKeyDownListener(Key.ENTER, press -> look(here));
        found.getElement().setAttribute("aria-live", "polite");
        Div row = new Div(code, hash, new FileFingerprint(), look);
        row.addClassName("door-row");
        add(
                Localized.message("h1", "respondent.receipt.door.title"),
                Localized.message("p", "respondent.receipt.door.lead").withClass("lead"),
                row,
                found);
    }

    private void look(Whereabouts here) {
        found.removeAll();
        try {
            // Whoever types the code as it is printed, in groups, finds it too.
            show(here, submissions.receipt(here.consultation(), code.getValue().replaceAll("\\D", "")));
            code.setInvalid(false);
        } catch (ProblemException problem) {
            code.setInvalid(true);
            code.setErrorMessage(problem.sentence(getLocale()));
            code.focus();
        }
    }

    private void show(Whereabouts here, Receipt receipt) {
        found.removeAll();
        found.add(
                Localized.message(
                                "p", "respondent.receipt.of." + receipt.status().key())
                        .withClass("lead"),
                new ReceiptState(here, receipt, hash.getValue()));
        if (receipt.isAnonymous() && !receipt.isWithdrawn()) {
            found.add(new Withdrawal(
                    "respondent.withdraw.warning.anonymous",
                    false,
                    reason -> show(here, amendments.withdrawAnonymous(here.consultation(), receipt.code()))));
        } else if (!receipt.isAnonymous()) {
            found.add(Localized.message("p", "respondent.receipt.author").withClass("soft"));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        code.setLabel(Messages.in(event.getLocale(), "respondent.receipt.code"));
        hash.setLabel(Messages.in(event.getLocale(), "respondent.receipt.door.hash"));
        hash.setHelperText(Messages.in(event.getLocale(), "respondent.receipt.door.hash.help"));
    }

    @Override
    public String getPageTitle() {
        return Titles.ofNothing();
    }
}
