package org.cabildo.surveys.exchange.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.surveys.writing.Item;

/** The sheet {@code concordance}: what the language versions of the official document say differently. */
final class Notes {

    private final Map<String, List<Item>> notes = new LinkedHashMap<>();

    void read(SheetTable table) {
        for (SheetRow row : table.rows()) {
            row.item("note")
                    .ifPresent(note -> notes.computeIfAbsent(row.get("about"), about -> new ArrayList<>())
                            .add(note));
        }
    }

    /** Those about what is called so; nobody else gets them then. */
    Optional<Item> about(String name) {
        List<Item> found = notes.remove(name);
        return Optional.ofNullable(found)
                .map(items -> items.size() == 1
                        ? items.get(0)
                        : Item.of(items, items.get(0).from()));
    }

    /** Tells of notes about what there is not. */
    void tellRest(Findings findings) {
        notes.forEach((about, items) -> findings.problem(
                items.get(0).from(), "there is no '" + about + "' that this could be about; correct the name"));
    }
}
