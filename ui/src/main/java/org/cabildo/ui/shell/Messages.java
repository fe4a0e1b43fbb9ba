package org.cabildo.ui.shell;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.cabildo.backend.platform.Spoken;

/**
 * The product's own words. Each package of the user interface keeps its own, in {@code messages_en.properties} and
 * so on beside its classes; a key starts with the name of the package, so that
 * {@code respondent.start.begin} is found in {@code org.cabildo.ui.respondent} and nothing has to be registered.
 *
 * <p>A tenant may put its own words in their place, on its own pages.
 *
 * <p>Every pattern is a {@link MessageFormat}: an apostrophe is written ’, as it is printed.
 */
public final class Messages {

    /** The languages of the product itself, the one for everybody else first. */
    public static final List<Locale> LANGUAGES = Spoken.LANGUAGES;

    private static final String ROOM = "org.cabildo.ui.";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** @throws MissingResourceException if there is no such key: a fault of the program, and a test finds it */
    public static String in(Locale language, String key, Object... arguments) {
        return new MessageFormat(tenants(key, language).orElseGet(() -> pattern(key, language)), language)
                .format(arguments);
    }

    public static Words words(String key, Object... arguments) {
        return language -> in(language, key, arguments);
    }

    /**
     * The product's own words with their places, whatever the tenant says.
     *
     * @throws MissingResourceException if there is no such key
     */
    public static String pattern(String key, Locale language) {
        return bundle(key, language).getString(key);
    }

    /** The keys of one package of the user interface, in order. */
    static List<String> keys(String room) {
        return bundle(room + ".", LANGUAGES.get(0)).keySet().stream().sorted().toList();
    }

    /** In the words of the tenant where the page stands; an apostrophe in them is one. */
    private static Optional<String> tenants(String key, Locale language) {
        return Whereabouts.find()
                .flatMap(here -> here.settings().wording(key, language))
                .map(words -> words.replace("'", "''"));
    }

    private static ResourceBundle bundle(String key, Locale language) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new MissingResourceException("a key starts with its package", ROOM, key);
        }
        return ResourceBundle.getBundle(ROOM + key.substring(0, dot) + ".messages", Spoken.to(language), NO_FALLBACK);
    }
}
