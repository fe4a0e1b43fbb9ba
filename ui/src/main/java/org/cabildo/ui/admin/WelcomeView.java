package org.cabildo.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import jakarta.json.Json;
import org.cabildo.backend.identity.Accounts;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.ui.shell.EntryForm;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.ShellLayout;

/** Where a password is chosen with a link that was given to the person, once. */
@Route(value = "welcome/:" + WelcomeView.CODE, layout = ShellLayout.class)
public class WelcomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String CODE = "code";

    private final Accounts accounts;

    @Inject
    public WelcomeView(Accounts accounts) {
        this.accounts = accounts;
        addClassNames("page", "narrow-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(CODE).orElse("");
        var account = accounts.welcomed(code).orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_CODE));
        removeAll();
        add(
                Localized.message("h1", "admin.welcome.title"),
                new Localized("p", Messages.words("admin.welcome.lead", account.email())).withClass("lead"),
                new EntryForm("admin.welcome.go", filled -> {
                            accounts.choosePassword(Json.createObjectBuilder(filled)
                                    .add("code", code)
                                    .build());
                            done("admin.welcome.done");
                        })
                        .with("password", Passwords.chosen("admin.person.password")),
                Passwords.owner(account.email()));
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "admin.welcome.title");
    }

    private void done(String key) {
        Anchor door = new Anchor("sign-in");
        door.addClassNames("button", "button-primary");
        door.add(Localized.message("span", "shell.signin.go"));
        removeAll();
        add(Localized.message("h1", key), door);
    }
}
