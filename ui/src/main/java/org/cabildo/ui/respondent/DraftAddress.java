package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Section;
import org.cabildo.ui.shell.CopyField;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** The address of the draft, which is the key to it, ready to be copied. */
final class DraftAddress extends Section {

    /** @param whyKey says what the address is good for */
    DraftAddress(String path, String whyKey) {
        addClassNames("card", "draft-address");
        add(
                Localized.message("h2", "respondent.address.title"),
                Localized.message("p", whyKey),
                CopyField.address(Messages.words("respondent.address.title"), path));
    }
}
