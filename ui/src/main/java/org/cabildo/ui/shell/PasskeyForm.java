package org.cabildo.ui.shell;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** Signs in with a passkey: a form that the page's script fills with what the device says, posted by the browser. */
@JavaScript("context://js/passkeys.js")
final class PasskeyForm extends Div {

    /** @param to where the person wanted to go */
    PasskeyForm(String to) {
        addClassName("passkey-sign-in");
        Element form = new Element("form")
                .setAttribute("method", "post")
                .setAttribute("action", "session/passkey")
                .setAttribute("class", "by-passkey");
        Element button =
                // The script sends the form: what is pressed before it is there would send an empty answer.
                new Element("button").setAttribute("type", "button").setAttribute("class", "button button-secondary");
        button.appendChild(Localized.message("span", "shell.signin.passkey").getElement());
        form.appendChild(
                Localized.message("p", "shell.signin.passkey.none")
                        .withClass("form-problem")
                        .getElement()
                        .setAttribute("role", "alert")
                        .setAttribute("hidden", true),
                SignInForm.hidden(SignInServlet.TO, to),
                SignInForm.hidden(SignInServlet.RESPONSE, ""),
                button);
        getElement().appendChild(form);
    }
}
