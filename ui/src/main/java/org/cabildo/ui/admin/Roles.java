package org.cabildo.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.cabildo.backend.identity.Role;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** Roles by name. */
final class Roles {

    private Roles() {}

    static Localized name(Role role) {
        return new Localized("span", words(role));
    }

    /** @param roles what may be chosen, the lowest first chosen */
    static Select<String> choice(List<Role> roles) {
        Select<String> choice = new Select<>();
        choice.setItems(roles.stream().map(Role::key).toList());
        choice.setItemLabelGenerator(key -> roles.stream()
                .filter(role -> role.key().equals(key))
                .map(role -> words(role).in(UI.getCurrent().getLocale()))
                .findFirst()
                .orElse(key));
        if (!roles.isEmpty()) {
            choice.setValue(roles.get(roles.size() - 1).key());
        }
        return choice;
    }

    private static Words words(Role role) {
        return Messages.words("admin.role." + role.key());
    }
}
