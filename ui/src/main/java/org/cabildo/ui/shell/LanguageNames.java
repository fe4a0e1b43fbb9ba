package org.cabildo.ui.shell;

import java.util.Locale;

/** Languages by name. */
public final class LanguageNames {

    private LanguageNames() {}

    /** Español, English, Português: for whoever looks for a language that the page is not in. */
    public static String inItself(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
