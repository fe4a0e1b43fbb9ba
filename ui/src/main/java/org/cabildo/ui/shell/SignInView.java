package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.cabildo.backend.identity.SignIns;

/** The door for people who work here. Those who answer need none. */
@Route(value = SignInServlet.PAGE, layout = ShellLayout.class)
public class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignIns signIns;

    @Inject
    public SignInView(SignIns signIns) {
        this.signIns = signIns;
        addClassNames("page", "narrow-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String to = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SignInServlet.TO)
                .orElse("");
        String from = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SignInServlet.FROM)
                .orElse(to);
        removeAll();
        add(
                Localized.message("h1", "shell.signin.title"),
                Localized.message("p", "shell.signin.lead").withClass("lead"),
                new SignInForm(to, from));
        if (signIns.takesPasskeysAt(PageHost.name())) {
            add(new PasskeyForm(to));
        }
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "shell.signin.title");
    }
}
