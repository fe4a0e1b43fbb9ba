package org.cabildo.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/**
 * A repeat with its entries as cards: any number of them, none being as good an answer as any; or as many as other
 * answers say.
 */
public final class RepeatSection extends Section implements Refreshed {

    /** Headings of what stands in a segment; those of what stands in an entry are two levels below. */
    private static final int OUTERMOST = 2;

    private final Repeat repeat;
    private final Entries entries;
    private final Fields fields;
    private final int level;
    private final Div cards = new Div();
    private final Div undo = new Div();
    private final List<EntryCard> shown = new ArrayList<>();
    private final NativeButton addButton = new NativeButton("", click -> addEntry());
    private final Localized full;
    private final Localized none = Localized.message("p", "form.repeat.none").withClass("soft");

    public RepeatSection(Repeat repeat, Entries entries, Fields fields) {
        this(repeat, entries, fields, OUTERMOST);
    }

    /** @param level of its heading */
    RepeatSection(Repeat repeat, Entries entries, Fields fields, int level) {
        this.repeat = repeat;
        this.entries = entries;
        this.fields = fields;
        this.level = level;
        this.full =
                Localized.message("p", "form.repeat.full", repeat.maxEntries()).withClass("soft");
        addClassName("repeat");
        cards.addClassName("entries");
        addButton.addClassNames("button", "button-secondary", "add-entry");
        addButton.add(new Localized("span", this::addLabel));
        add(new Localized("h" + level, repeat.label()));
        MissingText.of(repeat.label(), repeat.questions()).ifPresent(this::add);
        add(new Localized("p", repeat.hint()).withClass("soft"));
        undo.addClassName("undo");
        undo.getElement().setAttribute("role", "status");
        add(cards, undo, addButton, full, none);
        fields.follow(this);
        refresh();
    }

    /** Shows the entries that there are, and leaves alone what is typed in those that were there before. */
    @Override
    public void refresh() {
        List<Sheet> now = entries.all();
        List.copyOf(shown).stream().filter(card -> !now.contains(card.entry())).forEach(this::takeAway);
        now.stream()
                .filter(entry -> shown.stream().noneMatch(card -> card.entry().equals(entry)))
                .forEach(this::show);
        arrange();
    }

    @Override
    public Component component() {
        return this;
    }

    private void addEntry() {
        EntryCard added = show(entries.add());
        fields.refresh();
        added.reveal();
    }

    private EntryCard show(Sheet entry) {
        EntryCard card = new EntryCard(repeat, entry, fields, this::remove, entries, level + 1);
        int place = entries.all().indexOf(entry);
        shown.add(place, card);
        cards.addComponentAtIndex(place, card);
        return card;
    }

    private void remove(EntryCard card) {
        int number = entries.all().indexOf(card.entry());
        entries.remove(card.entry());
        takeAway(card);
        if (entries.canRestore()) {
            offerBack(card.entry(), number);
        }
        fields.refresh();
        addButton.focus();
    }

    private void offerBack(Sheet removed, int number) {
        NativeButton back = new NativeButton("", click -> {
            undo.removeAll();
            entries.restore(removed, number);
            fields.refresh();
            shown.stream().filter(card -> card.entry().equals(removed)).forEach(EntryCard::reveal);
        });
        back.addClassNames("button", "button-secondary");
        back.add(Localized.message("span", "form.repeat.undo"));
        undo.removeAll();
        undo.add(
                new Localized(
                        "p",
                        language -> Messages.in(
                                language,
                                "form.repeat.removed",
                                repeat.entryLabel().in(language) + " " + (number + 1))),
                back);
    }

    private void takeAway(EntryCard card) {
        fields.forget(card);
        shown.remove(card);
        cards.remove(card);
    }

    private void arrange() {
        boolean isFree = repeat.count().isEmpty() && entries.mayChange();
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).number(i + 1);
        }
        setVisible(entries.areAsked());
        setClassName("is-empty", shown.isEmpty());
        addButton.setVisible(isFree && shown.size() < repeat.maxEntries());
        full.setVisible(isFree && shown.size() >= repeat.maxEntries());
        none.setVisible(!isFree && shown.isEmpty());
    }

    private String addLabel(Locale language) {
        return Messages.in(language, "form.repeat.add", repeat.entryLabel().in(language));
    }
}
