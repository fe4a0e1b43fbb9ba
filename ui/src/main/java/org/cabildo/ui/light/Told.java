package org.cabildo.ui.light;

import java.util.Locale;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.ui.shell.LanguageNames;
import org.cabildo.ui.shell.Words;

/**
 * Words on a page.
 *
 * @param lang the language that they are in, BCP 47; empty where it is the page's
 * @param dir {@code ltr} or {@code rtl}; empty where it is the page's
 */
record Told(String text, String lang, String dir) {

    static Told of(Words words, Locale page) {
        Locale language = words.languageFor(page);
        boolean isSame = language.getLanguage().equals(page.getLanguage());
        String direction = LanguageNames.direction(language);
        return new Told(
                words.in(page),
                isSame ? "" : language.toLanguageTag(),
                direction.equals(LanguageNames.direction(page)) ? "" : direction);
    }

    static Told of(LocalizedText text, Locale page) {
        return of(Words.of(text), page);
    }
}
