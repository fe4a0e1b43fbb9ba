package org.cabildo.backend.participation;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.cabildo.backend.platform.Spoken;

/** What letters say, from {@code letters*.properties}, in the language that is {@link Spoken} to their reader. */
final class LetterWords {

    private static final Control THAT_LANGUAGE_ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final Locale spoken;
    private final ResourceBundle bundle;

    LetterWords(Locale language) {
        this.language = language;
        this.spoken = Spoken.to(language);
        this.bundle =
                ResourceBundle.getBundle("org.cabildo.backend.participation.letters", spoken, THAT_LANGUAGE_ALONE);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), spoken).format(arguments);
    }

    /** In universal time, which it says. */
    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(spoken)
                        .format(instant.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    Locale language() {
        return language;
    }
}
