package org.cabildo.surveys.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.surveys.definition.LocalizedText;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads texts in the languages of a definition.
 *
 * @param all the official ones, in which every text must exist, the default first; never empty
 * @param translations those in which a text may exist
 */
record Languages(List<Locale> all, List<Locale> translations, Problems problems) {

    /** A list of language tags (BCP 47). */
    static List<Locale> tags(List<Node> items, Problems problems) {
        List<Locale> locales = new ArrayList<>();
        for (Node item : items) {
            String tag = Fields.text(item, problems);
            Locale locale = Locale.forLanguageTag(tag);
            if (tag.isEmpty() || !locale.toLanguageTag().equals(tag)) {
                problems.add(item, "'" + tag + "' is no language; write its tag, such as en, es or pt-BR");
            } else if (locales.contains(locale)) {
                problems.add(item, "'" + tag + "' is there twice; keep one");
            } else {
                locales.add(locale);
            }
        }
        return locales;
    }

    LocalizedText text(Fields fields, String key) {
        return fields.required(key).map(this::text).orElseGet(this::standIn);
    }

    Optional<LocalizedText> optionalText(Fields fields, String key) {
        return fields.optional(key).map(this::text);
    }

    List<LocalizedText> optionalTexts(Fields fields, String key) {
        return fields.optionalList(key).stream().map(this::text).toList();
    }

    /** A mapping from each language to its text, in which no answer can be shown. */
    LocalizedText text(Node node) {
        LocalizedText text = textWithAnswers(node);
        if (text.byLanguage().values().stream().anyMatch(words -> words.contains("${"))) {
            problems.add(node, "an answer, ${...}, can be shown only in the texts of a question; leave it out here");
        }
        return text;
    }

    /** A mapping from each language to its text. */
    LocalizedText textWithAnswers(Node node) {
        Fields fields = new Fields(node, problems);
        Map<Locale, String> texts = new LinkedHashMap<>();
        for (Locale language : all) {
            texts.put(language, fields.text(language.toLanguageTag()));
        }
        Map<Locale, String> translated = new LinkedHashMap<>();
        for (Locale language : translations) {
            fields.optional(language.toLanguageTag())
                    .ifPresent(words -> translated.put(language, Fields.text(words, problems)));
        }
        fields.refuseOthers();
        return new LocalizedText(texts, translated);
    }

    /** The same words in every language. */
    LocalizedText same(String words) {
        Map<Locale, String> texts = new LinkedHashMap<>();
        all.forEach(language -> texts.put(language, words));
        return new LocalizedText(texts);
    }

    private LocalizedText standIn() {
        return new LocalizedText(Map.of(all.get(0), ""));
    }
}
