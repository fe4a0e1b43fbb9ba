package org.cabildo.surveys.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One text in every language that the definition declares. Each language keeps its own wording; nothing is derived
 * from another language.
 *
 * @param official never empty; iterates in the order in which the languages were declared
 * @param translations in languages for which nobody vouches; in no language that is official
 */
public record LocalizedText(Map<Locale, String> official, Map<Locale, String> translations) {

    /** @throws IllegalArgumentException if there is no official text */
    public LocalizedText {
        if (official.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        official = Collections.unmodifiableMap(new LinkedHashMap<>(official));
        translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
    }

    /** One without translations. */
    public LocalizedText(Map<Locale, String> official) {
        this(official, Map.of());
    }

    /** The official ones first. */
    public Map<Locale, String> byLanguage() {
        if (translations.isEmpty()) {
            return official;
        }
        Map<Locale, String> all = new LinkedHashMap<>(official);
        all.putAll(translations);
        return all;
    }

    /** The text for a reader of this language, in the language that {@link #languageFor} tells. */
    public String in(Locale reader) {
        Locale language = languageFor(reader);
        String text = official.get(language);
        return text != null ? text : translations.getOrDefault(language, "");
    }

    /**
     * In which language a reader is shown it: their own, in its general form at least; else an official one, the one
     * nearest to them if they read any, and the first declared if not.
     */
    public Locale languageFor(Locale reader) {
        if (has(reader)) {
            return reader;
        }
        Locale general = Locale.forLanguageTag(reader.getLanguage());
        return has(general)
                ? general
                : NearestLanguage.of(reader, official.keySet())
                        .orElseGet(() -> official.keySet().iterator().next());
    }

    /** Whether such a reader is shown it in their own language. */
    public boolean isReadBy(Locale reader) {
        return languageFor(reader).getLanguage().equals(reader.getLanguage());
    }

    private boolean has(Locale language) {
        return official.containsKey(language) || translations.containsKey(language);
    }
}
