package org.cabildo.ui.light;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** What templates say to one reader. */
final class Teller {

    private final Locale language;

    Teller(Locale language) {
        this.language = language;
    }

    Locale language() {
        return language;
    }

    public String of(String key) {
        return Messages.in(language, key);
    }

    public String of(String key, Object argument) {
        return Messages.in(language, key, argument);
    }

    public String of(String key, Object first, Object second) {
        return Messages.in(language, key, first, second);
    }

    public Told text(LocalizedText text) {
        return Told.of(text, language);
    }

    public Told words(Words words) {
        return Told.of(words, language);
    }

    /** A page without a script does not know its reader's clock. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }
}
