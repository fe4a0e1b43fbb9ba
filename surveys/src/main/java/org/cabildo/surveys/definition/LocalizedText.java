package org.cabildo.surveys.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One text in every language that the definition declares. Each language keeps its own wording; nothing is derived
 * from another language.
 *
 * @param byLanguage never empty; iterates in the order in which the languages were declared
 */
public record LocalizedText(Map<Locale, String> byLanguage) {

    /** @throws IllegalArgumentException if there is no text in any language */
    public LocalizedText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The text for a reader of this language; the first declared language where this one is missing. */
    public String in(Locale language) {
        String exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        String general = byLanguage.get(Locale.forLanguageTag(language.getLanguage()));
        return general != null ? general : byLanguage.values().iterator().next();
    }
}
