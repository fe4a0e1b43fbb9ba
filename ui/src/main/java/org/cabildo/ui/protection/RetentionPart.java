package org.cabildo.ui.protection;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.util.List;
import org.cabildo.backend.protection.Due;
import org.cabildo.backend.protection.Retaining;
import org.cabildo.backend.protection.RetentionRun;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** For how long things are kept, what goes next, and what has gone. */
final class RetentionPart extends Section {

    private static final Duration AHEAD = Duration.ofDays(30);

    RetentionPart(Retaining retaining) {
        addClassName("card");
        Anchor settings = new Anchor(Whereabouts.here().tenantPath() + "/staff/settings");
        settings.addClassNames("button", "button-secondary");
        settings.add(Localized.message("span", "protection.retention.settings"));
        List<RetentionRun> runs = retaining.runs();
        add(
                Localized.message("h2", "protection.retention.title"),
                Localized.message("p", "protection.retention.lead"),
                new Localized("p", due("protection.retention.now", retaining.due(Duration.ZERO))),
                new Localized("p", due("protection.retention.soon", retaining.due(AHEAD))),
                settings,
                Localized.message("h3", "protection.retention.removed"),
                runs.isEmpty()
                        ? Localized.message("p", "protection.retention.none").withClass("soft")
                        : list(runs));
    }

    private static Words due(String key, Due due) {
        return due.isNothing() ? Messages.words(key + ".nothing") : Messages.words(key, counts(due));
    }

    private static Words counts(Due due) {
        return Messages.words("protection.retention.counts", due.drafts(), due.submissions(), due.contacts());
    }

    private static UnorderedList list(List<RetentionRun> runs) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        runs.forEach(run -> {
            Span at = new Span(new Moment(run.at(), Moment.Style.DEADLINE));
            at.addClassName("soft");
            list.add(new ListItem(new Div(new Localized("span", counts(run.removed())), at)));
        });
        return list;
    }
}
