package org.cabildo.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.cabildo.backend.platform.ProblemException;

/**
 * A form of the browser's own, which password managers know, posted to {@link SignInServlet}. It says what was wrong with
 * the try before, once.
 */
final class SignInForm extends Div {

    /** @param to where the person wanted to go, without a slash at the beginning */
    SignInForm(String to) {
        addClassName("sign-in");
        Element form = new Element("form").setAttribute("method", "post").setAttribute("action", "session");
        Optional<Refused> refused = Refused.take();
        refused.ifPresent(r -> form.appendChild(new Localized("p", r.problem()::sentence)
                .withClass("form-problem")
                .getElement()
                .setAttribute("role", "alert")));
        form.appendChild(new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", SignInServlet.TO)
                .setAttribute("value", to));
        form.appendChild(
                field(
                        "shell.signin.email",
                        input(SignInServlet.EMAIL, "email", "username")
                                .setAttribute(
                                        "value", refused.map(Refused::email).orElse(""))),
                field("shell.signin.password", input(SignInServlet.PASSWORD, "password", "current-password")));
        Element button =
                new Element("button").setAttribute("type", "submit").setAttribute("class", "button button-primary");
        button.appendChild(Localized.message("span", "shell.signin.go").getElement());
        form.appendChild(button);
        getElement().appendChild(form);
        add(Localized.message("p", "shell.signin.lost").withClass("soft"));
    }

    private static Element field(String labelKey, Element input) {
        Element label = new Element("label").setAttribute("class", "native-field");
        label.appendChild(Localized.message("span", labelKey).getElement(), input);
        return label;
    }

    private static Element input(String name, String type, String autocomplete) {
        return new Element("input")
                .setAttribute("name", name)
                .setAttribute("type", type)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("required", true);
    }

    /** What became of the last try. */
    record Refused(String email, ProblemException problem) implements Serializable {

        void keep(HttpSession session) {
            session.setAttribute(Refused.class.getName(), this);
        }

        static Optional<Refused> take() {
            WrappedSession session = VaadinSession.getCurrent().getSession();
            Object kept = session.getAttribute(Refused.class.getName());
            session.removeAttribute(Refused.class.getName());
            return Optional.ofNullable((Refused) kept);
        }
    }
}
