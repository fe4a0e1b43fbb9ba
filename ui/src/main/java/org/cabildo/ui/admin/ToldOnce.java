package org.cabildo.ui.admin;

import com.vaadin.flow.component.html.Section;
import org.cabildo.ui.shell.CopyField;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Words;

/** A secret at the one moment when it can be told, ready to be copied. */
final class ToldOnce extends Section {

    ToldOnce(Words title, CopyField secret) {
        addClassNames("card", "told-once");
        getElement().setAttribute("role", "status");
        add(new Localized("h2", title), Localized.message("p", "admin.once"), secret);
    }
}
