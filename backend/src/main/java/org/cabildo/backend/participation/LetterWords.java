package org.cabildo.backend.participation;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What letters say, from {@code letters*.properties}; in English where there is nothing in the reader's language. */
final class LetterWords {

    private static final Control ENGLISH_AS_LAST_RESORT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    LetterWords(Locale language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle("org.cabildo.backend.participation.letters", language, ENGLISH_AS_LAST_RESORT);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    /** In universal time, which it says. */
    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(instant.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    Locale language() {
        return language;
    }
}
