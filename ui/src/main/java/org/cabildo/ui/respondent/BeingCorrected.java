package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.cabildo.backend.submission.DraftKey;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Whereabouts;

/** Over each page of a draft that was handed in and opened again: what was handed in stands meanwhile. */
final class BeingCorrected extends Div {

    BeingCorrected(Whereabouts here, DraftKey draft) {
        addClassNames("being-corrected", "no-print");
        Anchor receipt = new Anchor(Paths.page(here, draft, Paths.HANDED_IN_PAGE));
        receipt.add(Localized.message("span", "respondent.correcting.receipt"));
        add(Localized.message("p", "respondent.correcting"), receipt);
    }
}
