package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.cabildo.backend.identity.PasswordResets;

/** Where someone who has forgotten the password has a letter sent. It says the same to everyone. */
@Route(value = ForgottenView.PAGE, layout = ShellLayout.class)
public class ForgottenView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PAGE = "sign-in/forgotten";

    private final PasswordResets resets;

    @Inject
    public ForgottenView(PasswordResets resets) {
        this.resets = resets;
        addClassNames("page", "narrow-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EmailField email = new EmailField();
        email.setAutocomplete(Autocomplete.USERNAME);
        removeAll();
        add(
                Localized.message("h1", "shell.forgotten.title"),
                Localized.message("p", "shell.forgotten.lead").withClass("lead"),
                new EntryForm("shell.forgotten.go", this::ask)
                        .with("email", new Labelled<>(email, "shell.signin.email")));
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "shell.forgotten.title");
    }

    private void ask(JsonObject filled) {
        resets.ask(filled, UI.getCurrent().getLocale());
        Anchor door = new Anchor(SignInServlet.PAGE);
        door.addClassNames("button", "button-secondary");
        door.add(Localized.message("span", "shell.forgotten.back"));
        Div said = new Div(
                Localized.message("p", "shell.forgotten.sent").withClass("lead"),
                Localized.message("p", "shell.forgotten.wait").withClass("soft"));
        said.getElement().setAttribute("role", "status");
        removeAll();
        add(Localized.message("h1", "shell.forgotten.asked"), said, door);
    }
}
