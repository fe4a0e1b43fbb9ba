package org.cabildo.backend.participation;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import org.cabildo.backend.tenancy.settings.TenantSettings;
import org.cabildo.surveys.definition.Spoken;

/** What letters say, from {@code letters*.properties}, in the language that is {@link Spoken} to their reader. */
final class LetterWords {

    private static final Control THAT_LANGUAGE_ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** Of the keys of these words among all that a tenant may put its own in the place of. */
    static final String PREFIX = "letters.";

    private final Locale language;
    private final Locale spoken;
    private final ResourceBundle bundle;
    private final Function<String, Optional<String>> own;

    /** @param consultation the name of the one that the letter is about; the tenant may have words of its own for it */
    LetterWords(Locale language, TenantSettings settings, String consultation) {
        this.own = key -> settings.wording().text(PREFIX + key, consultation, language);
        this.language = language;
        this.spoken = Spoken.to(language);
        this.bundle = bundle(spoken);
    }

    String say(String key, Object... arguments) {
        return own.apply(key)
                .map(words -> new MessageFormat(words.replace("'", "''"), language))
                .orElseGet(() -> new MessageFormat(bundle.getString(key), spoken))
                .format(arguments);
    }

    /** In universal time, which it says. */
    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(spoken)
                        .format(instant.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    /** The product's own in English, with their places; empty if there are none by that key. */
    static Optional<String> pattern(String key) {
        ResourceBundle english = bundle(Locale.ENGLISH);
        return english.containsKey(key) ? Optional.of(english.getString(key)) : Optional.empty();
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("org.cabildo.backend.participation.letters", language, THAT_LANGUAGE_ALONE);
    }

    Locale language() {
        return language;
    }
}
