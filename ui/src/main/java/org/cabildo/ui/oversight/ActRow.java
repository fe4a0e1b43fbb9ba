package org.cabildo.ui.oversight;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.cabildo.backend.audit.Entry;
import org.cabildo.backend.oversight.RecordedAct;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Moment;

/** One entry: what was done, by whom, when; and, when it is asked for, what stands in the record to the letter. */
final class ActRow extends ListItem {

    ActRow(RecordedAct act) {
        addClassName("record-row");
        Entry entry = act.entry();
        Span below = new Span(
                new Localized("span", ActorWords.of(entry.actor(), act.actorName())),
                new Span(" · "),
                new Moment(entry.at(), Moment.Style.DEADLINE));
        below.addClassName("soft");
        Div about = new Div(new Localized("strong", ActWords.of(act)), below, details(entry));
        add(about);
        if (entry.outcome().equals("refused")) {
            add(Localized.message("span", "oversight.refused").withClass("tag").withClass("tag-refused"));
        }
    }

    private static Details details(Entry entry) {
        DescriptionList list = new DescriptionList();
        list.addClassName("record-details");
        tell(list, "number", String.valueOf(entry.number()));
        tell(list, "time", entry.time());
        tell(list, "who", entry.actor());
        tell(list, "act", entry.act());
        tell(list, "thing", entry.thing().isEmpty() ? "–" : entry.thing());
        tell(list, "hash", entry.hash());
        tell(list, "previous", entry.previous());
        return new Details(Localized.message("span", "oversight.details"), list);
    }

    private static void tell(DescriptionList list, String what, String text) {
        DescriptionList.Term term = new DescriptionList.Term();
        term.add(Localized.message("span", "oversight.details." + what));
        DescriptionList.Description description = new DescriptionList.Description(text);
        list.add(term, description);
    }
}
