package org.cabildo.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import org.cabildo.backend.identity.MemberInvitationView;
import org.cabildo.backend.identity.MemberView;
import org.cabildo.backend.identity.Members;
import org.cabildo.backend.identity.Role;
import org.cabildo.ui.shell.CopyField;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.StillYou;
import org.cabildo.ui.shell.Sure;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** Who works for the tenant, in which role, and who was asked to. */
@Route(value = "t/:tenant/staff/members", layout = ShellLayout.class)
public class MembersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Members members;
    private final StillYou stillYou;
    private final Div told = new Div();
    private final Div lists = new Div();

    @Inject
    public MembersView(Members members, StillYou stillYou) {
        this.members = members;
        this.stillYou = stillYou;
        addClassNames("page", "staff-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
        removeAll();
        add(
                Localized.message("h1", "admin.members.title"),
                Localized.message("p", "admin.members.lead").withClass("lead"),
                invite(),
                told,
                lists);
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "admin.members.title");
    }

    private Component invite() {
        Section section = new Section(Localized.message("h2", "admin.members.invite"));
        section.addClassName("card");
        section.add(new EntryForm("admin.members.invite.go", filled -> {
                    Members.Invited invited = members.invite(filled);
                    told.removeAll();
                    Words title = Messages.words(
                            "admin.members.link", invited.invitation().email());
                    told.add(new ToldOnce(
                            title,
                            CopyField.address(
                                    title,
                                    Whereabouts.here().tenantPath() + "/welcome/"
                                            + invited.code().value())));
                    fill();
                })
                .with("email", new Labelled<>(new EmailField(), "admin.person.email"))
                .with("role", new Labelled<>(Roles.choice(members.grantable()), "admin.role")));
        return section;
    }

    private void fill() {
        lists.removeAll();
        List<Role> grantable = members.grantable();
        lists.add(list(
                "admin.members.present",
                "admin.members.none",
                members.list().stream().map(member -> row(member, grantable)).toList()));
        List<ListItem> invitations =
                members.invitations().stream().map(this::row).toList();
        if (!invitations.isEmpty()) {
            lists.add(list("admin.members.invited", "admin.members.none", invitations));
        }
    }

    private static Section list(String titleKey, String noneKey, List<ListItem> items) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        items.forEach(rows::add);
        Section section = new Section(Localized.message("h2", titleKey));
        section.addClassName("card");
        section.add(items.isEmpty() ? Localized.message("p", noneKey).withClass("soft") : rows);
        return section;
    }

    private ListItem row(MemberView member, List<Role> grantable) {
        ListItem row = row(member.name(), member.email());
        if (!grantable.contains(member.role())) {
            row.add(Roles.name(member.role()).withClass("tag"));
            return row;
        }
        Select<String> role = Roles.choice(grantable);
        role.setValue(member.role().key());
        role.setAriaLabel(member.name());
        role.addValueChangeListener(change -> {
            members.change(
                    member.id(),
                    Json.createObjectBuilder().add("role", change.getValue()).build());
            fill();
        });
        row.add(role, button("admin.members.remove", member.name(), () -> {
            Words question = Messages.words("admin.members.remove.sure", member.name());
            new Sure(
                            question,
                            "admin.members.remove",
                            () -> stillYou.before(() -> {
                                members.remove(member.id());
                                fill();
                            }))
                    .open();
        }));
        return row;
    }

    private ListItem row(MemberInvitationView invitation) {
        Span until = new Span(
                Localized.message("span", "admin.members.until"),
                new Span(" "),
                new Moment(invitation.expiresAt(), Moment.Style.DEADLINE));
        until.addClassName("soft");
        ListItem row = new ListItem(new Div(new Span(invitation.email()), until));
        row.add(
                Roles.name(invitation.role()).withClass("tag"),
                button("admin.members.withdraw", invitation.email(), () -> {
                    members.withdraw(invitation.id());
                    fill();
                }));
        return row;
    }

    private static ListItem row(String title, String below) {
        Span soft = new Span(below);
        soft.addClassName("soft");
        return new ListItem(new Div(new Span(title), soft));
    }

    /** @param whom for those who hear the page */
    private static NativeButton button(String key, String whom, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", "button-quiet");
        button.add(Localized.message("span", key), Localized.heard(whom));
        return button;
    }
}
