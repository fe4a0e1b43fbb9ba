package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Section;
import org.cabildo.ui.shell.CopyField;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** The address of the draft, which is the key to it, ready to be copied. */
final class DraftAddress extends Section {

    /** @param anonymous whether whoever finds it kept somewhere must not learn who keeps it */
    DraftAddress(String path, boolean anonymous) {
        addClassNames("card", "draft-address");
        add(
                Localized.message("h2", "respondent.address.title"),
                Localized.message("p", anonymous ? "respondent.noname.address.why" : "respondent.address.why"),
                CopyField.address(Messages.words("respondent.address.title"), path));
    }
}
