package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.cabildo.ui.shell.Localized;

/** What becomes of what was handed in; what has become of it, nobody can tell yet. */
final class NextSteps extends Section {

    private static final List<String> NEXT = List.of("keep", "read", "report");

    NextSteps() {
        addClassName("next-steps");
        OrderedList steps = new OrderedList();
        NEXT.forEach(step -> steps.add(new ListItem(Localized.message("span", "respondent.receipt.next." + step))));
        add(
                Localized.message("h2", "respondent.receipt.next"),
                steps,
                Localized.message("p", "respondent.receipt.later").withClass("receipt-later"));
    }
}
