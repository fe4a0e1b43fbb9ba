package org.cabildo.surveys.exchange.xlsform;

import java.util.Optional;
import org.cabildo.surveys.writing.Item;

/** Reads what groups and repeats have in common: name, label, and when they are asked. */
record Groups(Texts texts, Scopes scopes, Notes notes, Findings findings) {

    /** @param around the conditions of groups that the definition has not; empty for none */
    Draft begin(SheetRow row, String around) {
        // What it is of ours shows by where it stands.
        row.get(Own.PART);
        Draft draft = new Draft(row.spot("type"))
                .with("name", name(row))
                .with("label", label(row))
                .with("concordance", notes.about(row.get("name")));
        scopes.fill(draft, row, around);
        return draft;
    }

    private Item name(SheetRow row) {
        String written = row.get("name");
        String name = written.isEmpty()
                ? texts.names().free("group_" + row.number())
                : texts.names().ofPart(written);
        return Item.of(name, row.spot("name").toString());
    }

    Item label(SheetRow row) {
        Optional<Item> label = texts.of(row, "label");
        if (label.isPresent()) {
            return label.get();
        }
        String standIn = row.get("name").isEmpty() ? row.get("type") : row.get("name");
        findings.notice(row.spot("label"), "there is no label; '" + standIn + "' stands in, write a better one");
        return texts.same(standIn, row.spot("label").toString());
    }

    /** Its whole condition, the compiled audience too. */
    String condition(SheetRow row) {
        return texts.names().expression(row.get("relevant"));
    }
}
