package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import org.cabildo.backend.submission.ConsentUse;
import org.cabildo.ui.shell.ConsentWords;
import org.cabildo.ui.shell.Localized;

/** How answers may be used: whoever answers decides. */
final class UsesOfAnswers extends Section {

    UsesOfAnswers() {
        addClassNames("page", "uses");
        UnorderedList uses = new UnorderedList();
        uses.addClassName("use-list");
        Arrays.stream(ConsentUse.values())
                .forEach(use -> uses.add(new ListItem(title("h3", use, false), text(use, false))));
        add(
                Localized.message("h2", "respondent.use.heading"),
                Localized.message("p", "respondent.use.lead").withClass("soft"),
                uses);
    }

    static Localized title(String tag, ConsentUse use, boolean anonymous) {
        return Localized.message(tag, key(use, anonymous) + ".title").withClass("use-title");
    }

    static Localized text(ConsentUse use, boolean anonymous) {
        return Localized.message("p", key(use, anonymous) + ".text").withClass("use-text");
    }

    private static String key(ConsentUse use, boolean anonymous) {
        return ConsentWords.usePrefix(anonymous) + use.key();
    }
}
