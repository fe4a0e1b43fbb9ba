package org.cabildo.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.Locale;
import org.cabildo.backend.identity.MemberInvitationView;
import org.cabildo.backend.identity.Members;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;

/** Where someone who was asked becomes a member, with a new account or the one that the address has. */
@Route(value = "t/:tenant/welcome/:" + WelcomeView.CODE, layout = ShellLayout.class)
public class JoinView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Members members;

    @Inject
    public JoinView(Members members) {
        this.members = members;
        addClassNames("page", "narrow-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(WelcomeView.CODE).orElse("");
        MemberInvitationView asked =
                members.invitation(code).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_CODE));
        TextField name = new TextField();
        name.setAutocomplete(Autocomplete.NAME);
        removeAll();
        add(
                new Localized("h1", JoinView::title),
                new Localized(
                                "p",
                                language -> Messages.in(
                                        language,
                                        "admin.join.lead",
                                        asked.email(),
                                        Messages.in(
                                                language,
                                                "admin.role." + asked.role().key())))
                        .withClass("lead"),
                new EntryForm("admin.join.go", filled -> {
                            members.accept(Json.createObjectBuilder(filled)
                                    .add("code", code)
                                    .build());
                            done();
                        })
                        .with("name", new Labelled<>(name, "admin.person.name"))
                        .with("password", Passwords.chosen("admin.person.password")),
                Localized.message("p", "admin.join.existing").withClass("soft"),
                Passwords.owner(asked.email()));
    }

    @Override
    public String getPageTitle() {
        return title(UI.getCurrent().getLocale());
    }

    private static String title(Locale language) {
        return Messages.in(
                language, "admin.join.title", Whereabouts.here().label().in(language));
    }

    private void done() {
        Anchor door = new Anchor("sign-in?to=" + Whereabouts.here().tenantPath());
        door.addClassNames("button", "button-primary");
        door.add(Localized.message("span", "shell.signin.go"));
        removeAll();
        add(Localized.message("h1", "admin.join.done"), door);
    }
}
