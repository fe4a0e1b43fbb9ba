package org.cabildo.backend.platform;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Titles and sentences for callers, in the language that is {@link Spoken} to them. */
final class ProblemSentences {

    private static final Control THAT_LANGUAGE_ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);

    private ProblemSentences() {}

    static String title(ProblemType type, Locale language) {
        return bundle(language).getString(type.key() + ".title");
    }

    static String detail(ProblemType type, List<Object> arguments, Locale language) {
        Object[] readable = arguments.stream()
                .map(argument -> argument instanceof Instant instant ? moment(instant, language) : argument)
                .toArray();
        return sentence(type.key() + ".detail", readable, language);
    }

    static String field(String code, Object[] arguments, Locale language) {
        return sentence("field." + code, arguments, language);
    }

    private static String moment(Instant instant, Locale language) {
        return MOMENT.withLocale(Spoken.to(language)).format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    private static String sentence(String key, Object[] arguments, Locale language) {
        return new MessageFormat(bundle(language).getString(key), Spoken.to(language)).format(arguments);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "org.cabildo.backend.platform.problems", Spoken.to(language), THAT_LANGUAGE_ALONE);
    }
}
