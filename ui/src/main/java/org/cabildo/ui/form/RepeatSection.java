package org.cabildo.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** A repeat with its entries as cards: any number of them, none being as good an answer as any. */
public final class RepeatSection extends Section {

    private final Repeat repeat;
    private final Entries entries;
    private final Fields fields;
    private final Div cards = new Div();
    private final List<EntryCard> shown = new ArrayList<>();
    private final NativeButton addButton = new NativeButton("", click -> addEntry());
    private final Localized full;

    public RepeatSection(Repeat repeat, Entries entries, Fields fields) {
        this.repeat = repeat;
        this.entries = entries;
        this.fields = fields;
        this.full =
                Localized.message("p", "form.repeat.full", repeat.maxEntries()).withClass("soft");
        addClassName("repeat");
        cards.addClassName("entries");
        addButton.addClassNames("button", "button-secondary", "add-entry");
        addButton.add(new Localized("span", this::addLabel));
        add(new Localized("h2", repeat.label()::in), new Localized("p", repeat.hint()::in).withClass("soft"));
        add(cards, addButton, full);
        entries.all().forEach(this::show);
        arrange();
    }

    private void addEntry() {
        show(entries.add()).reveal();
        arrange();
    }

    private EntryCard show(Sheet entry) {
        EntryCard card = new EntryCard(repeat, entry, fields, this::remove);
        shown.add(card);
        cards.add(card);
        return card;
    }

    private void remove(EntryCard card) {
        entries.remove(card.entry());
        fields.forget(card.entry());
        shown.remove(card);
        cards.remove(card);
        arrange();
        addButton.focus();
    }

    private void arrange() {
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).number(i + 1);
        }
        setClassName("is-empty", shown.isEmpty());
        addButton.setVisible(shown.size() < repeat.maxEntries());
        full.setVisible(shown.size() >= repeat.maxEntries());
    }

    private String addLabel(Locale language) {
        return Messages.in(language, "form.repeat.add", repeat.entryLabel().in(language));
    }
}
