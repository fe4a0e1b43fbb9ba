package org.cabildo.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
        this(to, to);
    }

    /** @param from where the person stood, for the ways in that a tenant has of its own */
    SignInForm(String to, String from) {
        addClassName("sign-in");
        OtherWayIn.before(this, from);
        Element form = new Element("form").setAttribute("method", "post").setAttribute("action", "session");
        Optional<Refused> refused = Refused.take();
        refused.ifPresent(r -> form.appendChild(problem(r.problem())));
        form.appendChild(hidden(SignInServlet.TO, to));
        form.appendChild(
                field(
                        "shell.signin.email",
                        input(SignInServlet.EMAIL, "email", "username")
                                .setAttribute(
                                        "value", refused.map(Refused::email).orElse(""))),
                field("shell.signin.password", input(SignInServlet.PASSWORD, "password", "current-password")));
        form.appendChild(button("shell.signin.go"));
        getElement().appendChild(form);
        Anchor forgotten = new Anchor(ForgottenView.PAGE);
        forgotten.add(Localized.message("span", "shell.signin.lost"));
        add(new Paragraph(forgotten));
    }

    /** What was wrong with the try before. */
    static Element problem(ProblemException refused) {
        return new Localized("p", refused::sentence)
                .withClass("form-problem")
                .getElement()
                .setAttribute("role", "alert");
    }

    static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }

    static Element button(String labelKey) {
        Element button =
                new Element("button").setAttribute("type", "submit").setAttribute("class", "button button-primary");
        button.appendChild(Localized.message("span", labelKey).getElement());
        return button;
    }

    static Element field(String labelKey, Element input) {
        Element label = new Element("label").setAttribute("class", "native-field");
        label.appendChild(Localized.message("span", labelKey).getElement(), input);
        return label;
    }

    static Element input(String name, String type, String autocomplete) {
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
