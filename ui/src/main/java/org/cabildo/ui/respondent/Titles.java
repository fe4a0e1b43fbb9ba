package org.cabildo.ui.respondent;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** The titles of windows: what the page is, then the consultation it belongs to. */
final class Titles {

    private Titles() {}

    static Locale language() {
        return UI.getCurrent().getLocale();
    }

    /** For those who must not be seen here: it says of no page what it is, nor whose. */
    static String ofNothing() {
        return Messages.in(language(), "respondent.quiet.title");
    }

    static String of(Words page) {
        Locale language = language();
        String consultation =
                Whereabouts.here().consultation().definition().title().in(language);
        return page.in(language) + " – " + consultation;
    }
}
