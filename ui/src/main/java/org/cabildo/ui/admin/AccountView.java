package org.cabildo.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cabildo.backend.identity.Accounts;
import org.cabildo.backend.identity.FreshProof;
import org.cabildo.backend.identity.Members;
import org.cabildo.backend.identity.OwnFactors;
import org.cabildo.backend.identity.SessionView;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.protection.OwnData;
import org.cabildo.backend.tenancy.CurrentTenant;
import org.cabildo.ui.shell.Entrance;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.PageHost;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.StillYou;
import org.cabildo.ui.shell.Sure;

/**
 * A person's own account: where the person works, the name, what lets the person in, where that is in use, what is held on
 * the person, and the way out. Whoever has come in by a tenant's provider has it in that tenant's room, without what is no
 * business of the provider's.
 */
@Route(value = "account", layout = ShellLayout.class)
@RouteAlias(value = "t/:tenant/staff/account", layout = ShellLayout.class)
public class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String GONE = "gone";

    private final Accounts accounts;
    private final SignIns signIns;
    private final OwnFactors factors;
    private final StillYou stillYou;
    private final FreshProof proof;
    private final Members members;
    private final CurrentTenant current;
    private final OwnData ownData;

    @Inject
    public AccountView(
            Accounts accounts,
            SignIns signIns,
            OwnFactors factors,
            StillYou stillYou,
            FreshProof proof,
            Members members,
            CurrentTenant current,
            OwnData ownData) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.factors = factors;
        this.stillYou = stillYou;
        this.proof = proof;
        this.members = members;
        this.current = current;
        this.ownData = ownData;
        addClassNames("page", "narrow-page", "account");
    }

    /** In a room it is for those alone whom that room's provider has let in: to all others the account is no room's. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getRouteParameters().get(Entrance.TENANT).isPresent() && !proof.isByProvider()) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
        if (event.getLocation().getQueryParameters().getParameters().containsKey(GONE)
                && signIns.who().isEmpty()) {
            removeAll();
            add(
                    Localized.message("h1", "admin.account.gone.title"),
                    Localized.message("p", "admin.account.gone").withClass("lead"));
        } else {
            fill();
        }
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "admin.account.title");
    }

    private void fill() {
        var account = signIns.who().orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
        removeAll();
        if (proof.isByProvider()) {
            add(
                    Localized.message("h1", "admin.account.title"),
                    new Localized("p", Messages.words("admin.account.lead.provider", account.email()))
                            .withClass("lead"),
                    held("admin.account.held.provider"));
            return;
        }
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
        add(sessions(), held("admin.account.held.lead"), leaving());
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
            list.add(new ListItem(
                    room,
                    Roles.name(place.role()).withClass("tag"),
                    Buttons.of(place.tenant().label(), Buttons.quiet("admin.account.leave", () -> leave(place)))));
        });
        section.add(
                places.isEmpty()
                        ? Localized.message("p", "admin.account.places.none").withClass("soft")
                        : list);
        return section;
    }

    private void leave(SignIns.Place place) {
        String room = place.tenant().label();
        new Sure(
                        Messages.words("admin.account.leave.sure", room),
                        "admin.account.leave",
                        () -> stillYou.before(() -> {
                            current.visit(place.tenant().id(), () -> {
                                members.leave();
                                return room;
                            });
                            fill();
                            Notice.show(Messages.words("admin.account.left", room));
                        }))
                .open();
    }

    private Section held(String leadKey) {
        Anchor copy = new Anchor((DownloadHandler) this::copy, AttachmentType.DOWNLOAD, "");
        copy.addClassNames("button", "button-secondary", "own-data");
        copy.add(Localized.message("span", "admin.account.held.take"));
        Section section = section("admin.account.held");
        section.add(Localized.message("p", leadKey), copy);
        return section;
    }

    private void copy(DownloadEvent event) throws IOException {
        // Whose room it is, is asked of the page.
        Map<Class<?>, CurrentInstance> before = CurrentInstance.setCurrent(event.getUI());
        try {
            OwnData.Copy copy = ownData.copy();
            event.setFileName("data.zip");
            event.setContentType("application/zip");
            event.getResponse().setHeader("Cache-Control", "no-store");
            copy.write(event.getOutputStream());
        } catch (ProblemException refused) {
            event.getResponse().sendError(refused.type().status(), "");
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }

    private Section leaving() {
        Section section = section("admin.account.remove");
        section.addClassName("account-leaving");
        section.add(
                Localized.message("p", "admin.account.remove.lead"),
                Buttons.danger(
                        "admin.account.remove",
                        () -> new Sure(
                                        Messages.words("admin.account.remove.sure"),
                                        "admin.account.remove",
                                        () -> stillYou.before(() -> {
                                            accounts.removeOwn();
                                            UI.getCurrent().navigate("account", QueryParameters.of(GONE, ""));
                                        }))
                                .open()));
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
                        : Buttons.of(session.client(), Buttons.secondary("shell.signout", () -> {
                            signIns.end(session.id());
                            done("admin.account.sessions.ended");
                        })));
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
