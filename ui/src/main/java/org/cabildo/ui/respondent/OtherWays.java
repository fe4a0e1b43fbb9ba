package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Whereabouts;

/** Beside the usual way in: without a name, where the consultation allows it; back with a receipt; the light form; and the results. */
final class OtherWays extends Div {

    /** @param hasResults whether everyone may read them */
    OtherWays(Whereabouts here, Instant now, boolean hasResults) {
        addClassName("other-ways");
        if (here.consultation().isOpen(now) && here.consultation().admission().anonymousAllowed()) {
            add(way(Paths.withoutName(here), "respondent.noname.offer"));
        }
        add(way(Paths.receiptDoor(here), "respondent.receipt.door.offer"));
        add(way(here.lightPath(), "respondent.light.offer"));
        add(way(here.lightPath() + "/held", "respondent.held.offer"));
        if (hasResults) {
            add(way(here.resultsPath(), "respondent.results.offer"));
        }
    }

    /** Each is loaded afresh: what the browser may keep of a page is said with its document. */
    private static Anchor way(String path, String key) {
        Anchor way = new Anchor(path);
        way.setRouterIgnore(true);
        way.add(Localized.message("span", key));
        return way;
    }
}
