package org.cabildo.ui.shell;

import java.util.Locale;

/** Languages by name. */
public final class LanguageNames {

    private LanguageNames() {}

    /** Español, English, Português: for whoever looks for a language that the page is not in. */
    public static String inItself(Locale language) {
        return in(language, language);
    }

    /** In the reader's language: Spanish, Español, Espanhol. */
    public static String in(Locale reader, Locale language) {
        String name = language.getDisplayLanguage(reader);
        return name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
