package org.cabildo.surveys.exchange.xlsform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.surveys.writing.Item;

/** Reads a document to review from a note that links to it. */
record Documents(Texts texts, Findings findings) {

    Optional<Item> read(SheetRow row) {
        Map<Locale, Item> labels = new LinkedHashMap<>();
        Map<Locale, Item> addresses = new LinkedHashMap<>();
        Set<String> different = new LinkedHashSet<>();
        row.byLanguage("label", texts.spoken()).forEach((language, text) -> {
            Optional<Own.Link> link = Own.unlink(((Item.Scalar) text).value().toString());
            link.ifPresentOrElse(
                    found -> {
                        labels.put(language, Item.of(found.label(), text.from()));
                        addresses.put(language, Item.of(found.address(), text.from()));
                        different.add(found.address());
                    },
                    () -> findings.problem(text.from(), "this is no link; write [words](https://...)"));
        });
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        Item address = different.size() == 1 ? addresses.values().iterator().next() : texts.item(addresses);
        return Optional.of(new Draft(row.spot("type"))
                .with("label", texts.item(labels))
                .with("address", address)
                .item());
    }
}
