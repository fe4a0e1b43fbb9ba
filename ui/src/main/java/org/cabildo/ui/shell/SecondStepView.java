package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cabildo.backend.identity.SignIns;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** Between the right password and the session: the code of the app, or a recovery code. */
@Route(value = SecondStepView.PAGE, layout = ShellLayout.class)
public class SecondStepView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PAGE = "sign-in/second";

    private final SignIns signIns;

    @Inject
    public SecondStepView(SignIns signIns) {
        this.signIns = signIns;
        addClassNames("page", "narrow-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String to = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SignInServlet.TO)
                .orElse("");
        removeAll();
        add(Localized.message("h1", "shell.second.title"));
        if (isPending()) {
            add(Localized.message("p", "shell.second.lead").withClass("lead"), form(to));
            if (signIns.takesPasskeysAt(PageHost.name())) {
                add(new PasskeyForm(to));
            }
        } else {
            ProblemException over = new ProblemException(ProblemType.SIGN_IN_OVER);
            Anchor again = new Anchor(SignInServlet.PAGE);
            again.addClassNames("button", "button-primary");
            again.add(Localized.message("span", "shell.signin.title"));
            add(new Localized("p", over::sentence).withClass("lead"), again);
        }
    }

    @Override
    public String getPageTitle() {
        return Messages.in(UI.getCurrent().getLocale(), "shell.second.title");
    }

    private boolean isPending() {
        return VaadinServletRequest.getCurrent() != null
                && StaffCookies.pending(VaadinServletRequest.getCurrent())
                        .filter(signIns::isPending)
                        .isPresent();
    }

    private static Div form(String to) {
        Element form = new Element("form").setAttribute("method", "post").setAttribute("action", "session/second");
        Optional<SignInForm.Refused> refused = SignInForm.Refused.take();
        refused.ifPresent(r -> form.appendChild(SignInForm.problem(r.problem())));
        form.appendChild(
                SignInForm.hidden(SignInServlet.TO, to),
                SignInForm.field(
                        "shell.second.code",
                        SignInForm.input(SignInServlet.CODE, "text", "one-time-code")
                                .setAttribute("autofocus", true)
                                .setAttribute("autocapitalize", "characters")
                                .setAttribute("spellcheck", "false")),
                SignInForm.button("shell.second.go"));
        Div holder = new Div();
        holder.addClassName("sign-in");
        holder.getElement().appendChild(form);
        holder.add(Localized.message("p", "shell.second.lost").withClass("soft"));
        return holder;
    }
}
