package org.cabildo.ui.admin;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Messages;

/** Fields for passwords that password managers understand. */
final class Passwords {

    private Passwords() {}

    /** For a password that is chosen now. */
    static Labelled<PasswordField> chosen(String labelKey) {
        PasswordField chosen = new PasswordField();
        chosen.setAutocomplete(Autocomplete.NEW_PASSWORD);
        return new Labelled<>(chosen, Messages.words(labelKey), Messages.words("admin.password.help"));
    }

    /** Tells a password manager whose password is typed beside it; seen by nobody. */
    static Input owner(String email) {
        Input owner = new Input();
        owner.setType("text");
        owner.setValue(email);
        owner.getElement()
                .setAttribute("autocomplete", "username")
                .setAttribute("readonly", true)
                .setAttribute("hidden", true);
        return owner;
    }
}
