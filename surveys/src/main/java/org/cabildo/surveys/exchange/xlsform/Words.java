package org.cabildo.surveys.exchange.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.cabildo.surveys.definition.LocalizedText;

/**
 * The words that every consultation has and an XLSForm has not: who answers, from where.
 *
 * @param languages in which they are wanted; English stands in for those that we have no words in
 */
record Words(List<Locale> languages) {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    LocalizedText of(String key) {
        Map<Locale, String> words = new LinkedHashMap<>();
        languages.forEach(language -> words.put(
                language,
                ResourceBundle.getBundle("org.cabildo.surveys.exchange.xlsform.words", language, NO_OTHER_LANGUAGE)
                        .getString(key)));
        return new LocalizedText(words);
    }
}
