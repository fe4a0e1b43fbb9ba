package org.cabildo.surveys.exchange.xlsform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.writing.Item;

/** Texts in every language of a form, as fields of YAML. */
record Texts(Tongues.Spoken spoken, Names names) {

    /** What a row says under this column, with the names that are ours; none if it is blank in every language. */
    Optional<Item> of(SheetRow row, String column) {
        Map<Locale, Item> texts = row.byLanguage(column, spoken);
        return texts.isEmpty() ? Optional.empty() : Optional.of(item(texts));
    }

    /** As {@link #of}; the file of one language serves those that have none. */
    Optional<Item> files(SheetRow row, String column) {
        Map<Locale, Item> files = row.byLanguage(column, spoken);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Item first = files.values().iterator().next();
        Map<Locale, Item> all = new LinkedHashMap<>();
        spoken.all().forEach(language -> all.put(language, files.getOrDefault(language, first)));
        return Optional.of(item(all));
    }

    /** The same words in every language. */
    Item same(String words, String from) {
        return item(spoken.all().stream()
                .collect(Collectors.toMap(
                        language -> language, language -> Item.of(words, from), (a, b) -> a, LinkedHashMap::new)));
    }

    Item ours(LocalizedText text) {
        Map<Locale, Item> texts = new LinkedHashMap<>();
        spoken.all().forEach(language -> texts.put(language, Item.of(text.in(language), "")));
        return item(texts);
    }

    Item item(Map<Locale, Item> texts) {
        Map<String, Item> fields = new LinkedHashMap<>();
        texts.forEach((language, text) -> fields.put(language.toLanguageTag(), named(text)));
        return Item.of(fields, texts.values().iterator().next().from());
    }

    private Item named(Item text) {
        return text instanceof Item.Scalar scalar
                ? Item.of(names.in(scalar.value().toString()), text.from())
                : text;
    }
}
