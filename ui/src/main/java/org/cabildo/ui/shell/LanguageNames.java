package org.cabildo.ui.shell;

import java.text.Bidi;
import java.util.Locale;

/** Languages by name. */
public final class LanguageNames {

    private LanguageNames() {}

    /** Español, English, Português: for whoever looks for a language that the page is not in. */
    public static String inItself(Locale language) {
        return in(language, language);
    }

    /** In the middle of a sentence: Spanish, español, espanhol. */
    public static Words inSentence(Locale language) {
        return language::getDisplayLanguage;
    }

    /** Which way it is written: {@code ltr} or {@code rtl}, as its own name is. */
    public static String direction(Locale language) {
        String name = language.getDisplayLanguage(language);
        return new Bidi(name, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    /** In the reader's language: Spanish, Español, Espanhol. */
    public static String in(Locale reader, Locale language) {
        String name = language.getDisplayLanguage(reader);
        return name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
