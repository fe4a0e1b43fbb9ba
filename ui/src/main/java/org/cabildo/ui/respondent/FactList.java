package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.List;
import org.cabildo.ui.shell.Localized;

/** What is known of what was written. */
final class FactList extends DescriptionList {

    FactList(List<Fact> facts) {
        addClassName("copy-facts");
        facts.forEach(fact -> add(
                new Term(new Localized("span", fact.label())), new Description(new Localized("span", fact.value()))));
    }
}
