package org.cabildo.ui.publication;

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
        return in(words.in(page), words.languageFor(page), page);
    }

    static Told of(LocalizedText text, Locale page) {
        return of(Words.of(text), page);
    }

    static Told in(String text, Locale language, Locale page) {
        String direction = LanguageNames.direction(language);
        return new Told(
                text,
                language.getLanguage().equals(page.getLanguage()) ? "" : language.toLanguageTag(),
                direction.equals(LanguageNames.direction(page)) ? "" : direction);
    }
}
