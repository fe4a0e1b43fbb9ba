package org.cabildo.ui.readers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.identity.MemberView;
import org.cabildo.backend.readers.ReaderView;
import org.cabildo.backend.readers.Readers;
import org.cabildo.ui.shell.Labelled;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Notice;
import org.cabildo.ui.shell.StillYou;
import org.cabildo.ui.shell.Sure;
import org.cabildo.ui.shell.Whereabouts;

/** Who reads what is sealed, and for organisers who else could. */
final class ReadersPart extends Section {

    private final Readers readers;
    private final StillYou stillYou;
    private final Runnable changed;

    /**
     * @param mayName whether the caller says who reads
     * @param changed what is done once somebody was named or taken off
     */
    ReadersPart(Readers readers, boolean mayName, StillYou stillYou, Runnable changed) {
        this.readers = readers;
        this.stillYou = stillYou;
        this.changed = changed;
        addClassName("card");
        List<ReaderView> named = readers.list(here());
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        named.forEach(reader -> rows.add(row(reader, mayName)));
        add(
                Localized.message("h2", "readers.who"),
                named.isEmpty() ? Localized.message("p", "readers.none").withClass("soft") : rows);
        if (mayName) {
            add(naming());
        }
    }

    private static ConsultationView here() {
        return Whereabouts.here().consultation();
    }

    private ListItem row(ReaderView reader, boolean mayName) {
        Span name = new Span(reader.name());
        name.addClassName("strong");
        Span since = new Span(new Localized("span", Messages.words("readers.since")), new Span(" "));
        since.add(new Moment(reader.since(), Moment.Style.DEADLINE));
        since.addClassName("soft");
        ListItem row = new ListItem(new Div(name, since));
        if (mayName) {
            row.add(button(
                    "readers.remove",
                    "button-quiet",
                    reader.name(),
                    () -> new Sure(
                                    Messages.words("readers.remove.sure", reader.name()),
                                    "readers.remove",
                                    () -> stillYou.before(() -> {
                                        readers.remove(here(), reader.account());
                                        changed.run();
                                    }))
                            .open()));
        }
        return row;
    }

    private Component naming() {
        List<MemberView> candidates = readers.candidates(here());
        if (candidates.isEmpty()) {
            return Localized.message("p", "readers.everyone").withClass("soft");
        }
        Select<MemberView> choice = new Select<>();
        choice.setItems(candidates);
        choice.setItemLabelGenerator(member -> member.name() + " · " + member.email());
        Div line = new Div(
                new Labelled<>(choice, "readers.name.label"),
                button("readers.name", "button-secondary", "", () -> name(choice.getValue())));
        line.addClassName("search-line");
        return line;
    }

    private void name(MemberView chosen) {
        if (chosen == null) {
            Notice.show(Messages.words("readers.name.choose"));
            return;
        }
        stillYou.before(() -> {
            readers.name(here(), chosen.account());
            changed.run();
        });
    }

    /** @param whom for those who hear the page: at whom; empty where there is one such button */
    private static NativeButton button(String key, String look, String whom, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        if (!whom.isEmpty()) {
            Span at = new Span(" " + whom);
            at.addClassName("visually-hidden");
            button.add(at);
        }
        return button;
    }
}
