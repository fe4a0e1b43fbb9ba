package org.cabildo.ui.publication;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.cabildo.ui.shell.Messages;

/** What templates say to one reader. */
final class Teller {

    private final Locale language;

    Teller(Locale language) {
        this.language = language;
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

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    public String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(instant.atOffset(ZoneOffset.UTC));
    }
}
