package org.cabildo.ui.respondent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.cabildo.ui.shell.Words;

/** A moment on paper, which does not know its reader's clock: in UTC, and it says so. */
final class When {

    private When() {}

    static Words of(Instant instant) {
        return language -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                        .withLocale(language)
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }
}
