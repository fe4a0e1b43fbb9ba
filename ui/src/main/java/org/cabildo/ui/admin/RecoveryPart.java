package org.cabildo.ui.admin;

import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import org.cabildo.backend.identity.OwnFactors;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.StillYou;

/** How many recovery codes are left, and new ones. */
final class RecoveryPart extends Section {

    /** @param renewed is told the new codes */
    RecoveryPart(OwnFactors factors, StillYou stillYou, Consumer<List<String>> renewed) {
        addClassNames("card", "account-section", "recovery-part");
        add(
                Localized.message("h2", "admin.recovery.title"),
                Localized.message("p", "admin.recovery.left", factors.state().codesLeft()),
                Localized.message("p", "admin.recovery.lead").withClass("soft"),
                Buttons.secondary(
                        "admin.recovery.renew", () -> stillYou.before(() -> renewed.accept(factors.renewCodes()))));
    }
}
