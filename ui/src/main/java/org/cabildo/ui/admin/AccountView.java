package org.cabildo.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.backend.identity.Accounts;
import org.cabildo.backend.identity.OwnFactors;
import org.cabildo.backend.identity.SessionView;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.PageHost;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.StillYou;

/** A person's own account: where the person works, the name, what lets the person in, and where that is in use. */
@Route(value = "account", layout = ShellLayout.class)
public class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Accounts accounts;
    private final SignIns signIns;
    private final OwnFactors factors;
    private final StillYou stillYou;

    @Inject
    public AccountView(Accounts accounts, SignIns signIns, OwnFactors factors, StillYou stillYou) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.factors = factors;
        this.stillYou = stillYou;
        addClassNames("page", "narrow-page", "account");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "admin.account.title");
    }

    private void fill() {
        var account = signIns.who().orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
        removeAll();
        add(
                Localized.message("h1", "admin.account.title"),
                new Localized("p", Messages.words("admin.account.lead", account.email())).withClass("lead"),
                places(),
                name(account.name()),
                password(account.email()));
        if (signIns.takesPasskeysAt(PageHost.name())) {
            add(new PasskeyPart(factors, stillYou, this::factorAdded, () -> done("admin.factor.removed")));
        }
        add(new AppPart(factors, stillYou, this::factorAdded, () -> done("admin.factor.removed")));
        if (factors.state().isAny()) {
            add(new RecoveryPart(factors, stillYou, this::tell));
        }
        add(sessions());
    }

    /** @param codes the recovery codes, if these are the first */
    private void factorAdded(List<String> codes) {
        if (codes.isEmpty()) {
            done("admin.factor.added");
        } else {
            tell(codes);
        }
    }

    /** First of all on the page, until it is left. */
    private void tell(List<String> codes) {
        fill();
        RecoveryCodesTold told = new RecoveryCodesTold(codes);
        addComponentAtIndex(2, told);
        told.scrollIntoView();
    }

    private Section places() {
        Section section = section("admin.account.places");
        var places = signIns.places();
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        places.forEach(place -> {
            Anchor room =
                    new Anchor("t/" + place.tenant().name(), place.tenant().label());
            list.add(new ListItem(room, Roles.name(place.role()).withClass("tag")));
        });
        section.add(
                places.isEmpty()
                        ? Localized.message("p", "admin.account.places.none").withClass("soft")
                        : list);
        return section;
    }

    private Section name(String present) {
        TextField name = new TextField();
        name.setValue(present);
        name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NAME);
        Section section = section("admin.account.name");
        section.add(new EntryForm("admin.save", filled -> {
                    accounts.changeName(filled);
                    done("admin.account.name.changed");
                })
                .with("name", new Labelled<>(name, "admin.person.name")));
        return section;
    }

    private Section password(String email) {
        PasswordField present = new PasswordField();
        present.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        Section section = section("admin.account.password");
        section.add(new EntryForm("admin.account.password.change", filled -> {
                    accounts.changePassword(filled);
                    done("admin.account.password.changed");
                })
                .with("present", new Labelled<>(present, "admin.account.password.present"))
                .with("password", Passwords.chosen("admin.account.password.next")));
        section.add(Passwords.owner(email));
        return section;
    }

    private Section sessions() {
        Section section = section("admin.account.sessions");
        section.add(Localized.message("p", "admin.account.sessions.lead").withClass("soft"));
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        signIns.sessions().forEach(session -> list.add(row(session)));
        section.add(list);
        if (list.getChildren().count() > 1) {
            section.add(Buttons.secondary("admin.account.sessions.others", () -> {
                signIns.endOthers();
                done("admin.account.sessions.ended");
            }));
        }
        return section;
    }

    private ListItem row(SessionView session) {
        Span seen = new Span(
                Localized.message("span", "admin.account.sessions.seen"),
                new Span(" "),
                new Moment(session.seenAt(), Moment.Style.DEADLINE));
        seen.addClassName("soft");
        ListItem row = new ListItem(new Div(new Span(session.client()), seen));
        row.add(
                session.isThisOne()
                        ? Localized.message("span", "admin.account.sessions.this")
                                .withClass("tag")
                        : Buttons.secondary("shell.signout", () -> {
                            signIns.end(session.id());
                            done("admin.account.sessions.ended");
                        }));
        return row;
    }

    /** Says what was done, on the page as it is now. */
    private void done(String key) {
        fill();
        Notice.show(Messages.words(key));
    }

    private static Section section(String titleKey) {
        Section section = new Section(Localized.message("h2", titleKey));
        section.addClassNames("card", "account-section");
        return section;
    }
}
