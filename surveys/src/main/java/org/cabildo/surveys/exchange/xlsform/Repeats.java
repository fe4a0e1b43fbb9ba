package org.cabildo.surveys.exchange.xlsform;

import java.util.Optional;
import org.cabildo.surveys.writing.Item;

/** Makes a repeat, with those inside it after its questions. */
record Repeats(Texts texts, Groups groups, Flattening flattening, Findings findings) {

    /** For those that say no bound themselves; XLSForm has no word for it. */
    private static final int MOST_ENTRIES = 100;

    /** @param around the conditions of groups that the definition has not; empty for none */
    Item repeat(Part.Loop loop, String around) {
        SheetRow row = loop.row();
        Draft draft = groups.begin(row, around);
        Optional<SheetRow> entry = loop.parts().stream()
                .filter(part -> part.is(Own.ENTRY))
                .map(Part::row)
                .findFirst();
        entry.ifPresentOrElse(
                words -> draft.with("entry_label", texts.of(words, "label")).with("hint", texts.of(words, "hint")),
                () -> standIn(draft, row));
        entry.ifPresent(SheetRow::leaveOut);
        draft.with(
                "max_entries",
                QuestionItems.number(row, Own.MAX_ENTRIES)
                        .orElseGet(() -> Item.of(MOST_ENTRIES, row.spot("type").toString())));
        row.item("repeat_count").ifPresent(count -> draft.with("repeat_count", expression(row)));
        draft.list("questions").list("repeats");
        loop.parts().stream().filter(part -> !part.is(Own.ENTRY)).forEach(part -> fill(draft, part));
        return draft.item();
    }

    private void fill(Draft draft, Part part) {
        flattening.flatten(part, "", new Flattening.Taker() {
            @Override
            public void question(Item question) {
                if (draft.has("repeats")) {
                    findings.notice(
                            question.from(), "asked before the repeat above it: an entry ends with its repeats");
                }
                draft.add("questions", question);
            }

            @Override
            public void repeat(Part.Loop inner, String around) {
                draft.add("repeats", Repeats.this.repeat(inner, around));
            }
        });
    }

    private Item expression(SheetRow row) {
        return Item.of(
                texts.names().expression(row.get("repeat_count")),
                row.spot("repeat_count").toString());
    }

    private void standIn(Draft draft, SheetRow row) {
        findings.notice(
                row.spot("type"),
                "XLSForm does not say what one entry is called, when to add one and how many there can be; the label "
                        + "and " + MOST_ENTRIES + " stand in, write entry_label, hint and max_entries");
        draft.with("entry_label", draft.get("label")).with("hint", draft.get("label"));
    }
}
