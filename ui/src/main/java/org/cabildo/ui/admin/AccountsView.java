package org.cabildo.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.backend.identity.AccountView;
import org.cabildo.backend.identity.Accounts;
import org.cabildo.backend.identity.PasswordResets;
import org.cabildo.backend.identity.ResetLetterView;
import org.cabildo.ui.shell.CopyField;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.StillYou;
import org.cabildo.ui.shell.Sure;
import org.cabildo.ui.shell.Words;

/** Helps people in who have lost what they come in with: a link, a factor taken away, the letters to them. */
@Route(value = "platform/accounts", layout = ShellLayout.class)
public class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Accounts accounts;
    private final PasswordResets resets;
    private final StillYou stillYou;
    private final Div found = new Div();

    @Inject
    public AccountsView(Accounts accounts, PasswordResets resets, StillYou stillYou) {
        this.accounts = accounts;
        this.resets = resets;
        this.stillYou = stillYou;
        addClassNames("page", "staff-page");
        found.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ResetLetterView> letters = resets.letters();
        removeAll();
        add(
                Localized.message("h1", "admin.accounts.title"),
                Localized.message("p", "admin.accounts.lead").withClass("lead"),
                search(),
                found,
                letters(letters));
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "admin.accounts.title");
    }

    private Component search() {
        Section section = new Section(Localized.message("h2", "admin.accounts.person"));
        section.addClassName("card");
        section.add(new EntryForm("admin.accounts.find", filled -> show(accounts.named(filled)))
                .with("email", new Labelled<>(new EmailField(), "admin.person.email")));
        return section;
    }

    private void show(AccountView account) {
        Div told = new Div();
        Div buttons = new Div(
                Buttons.secondary("admin.accounts.link", () -> stillYou.before(() -> link(account, told))),
                Buttons.secondary("admin.accounts.factors", () -> removeFactors(account)));
        buttons.addClassName("told-buttons");
        Section section = new Section(
                new Localized("h2", language -> account.name()),
                new Localized("p", language -> account.email()).withClass("soft"),
                buttons);
        section.addClassNames("card", "account-found");
        found.removeAll();
        found.add(section, told);
    }

    private void link(AccountView account, Div told) {
        Words title = Messages.words("admin.accounts.told", account.email());
        told.removeAll();
        told.add(new ToldOnce(
                title, CopyField.address(title, accounts.welcome(account.id()).path())));
    }

    private void removeFactors(AccountView account) {
        new Sure(
                        Messages.words("admin.accounts.factors.sure", account.name()),
                        "admin.accounts.factors",
                        () -> stillYou.before(() -> {
                            accounts.removeFactors(account.id());
                            Notice.show(Messages.words("admin.accounts.factors.done", account.name()));
                        }))
                .open();
    }

    private static Component letters(List<ResetLetterView> letters) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        letters.forEach(letter -> rows.add(row(letter)));
        Section section = new Section(
                Localized.message("h2", "admin.accounts.letters"),
                Localized.message("p", "admin.accounts.letters.lead").withClass("soft"),
                letters.isEmpty() ? Localized.message("p", "admin.accounts.letters.none") : rows);
        section.addClassNames("card", "reset-letters");
        return section;
    }

    private static ListItem row(ResetLetterView letter) {
        Span when = new Span(new Moment(letter.writtenAt(), Moment.Style.DEADLINE));
        when.addClassName("soft");
        ListItem row = new ListItem(
                new Div(new Span(letter.recipient()), when),
                Localized.message("span", state(letter)).withClass("tag"));
        if (!letter.body().isEmpty()) {
            NativeDetails body = new NativeDetails();
            body.setSummary(Localized.message("span", "admin.accounts.letter.read"));
            Pre text = new Pre(letter.body());
            text.addClassName("letter-text");
            body.setContent(text);
            row.add(body);
        }
        return row;
    }

    private static String state(ResetLetterView letter) {
        if (letter.sentAt().isPresent()) {
            return "admin.accounts.letter.sent";
        }
        return letter.failure().isPresent() ? "admin.accounts.letter.failed" : "admin.accounts.letter.waits";
    }
}
