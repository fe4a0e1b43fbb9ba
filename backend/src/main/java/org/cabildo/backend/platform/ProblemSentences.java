package org.cabildo.backend.platform;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.ServiceLoader;
import org.cabildo.surveys.definition.Spoken;
import org.cabildo.surveys.reply.Problem;

/** Titles and sentences for callers, in the language that is {@link Spoken} to them. */
public final class ProblemSentences {

    private static final Control THAT_LANGUAGE_ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);

    private static final String OF_REPLIES = "reply.";

    private static final List<OwnSentences> OWN =
            ServiceLoader.load(OwnSentences.class, ProblemSentences.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private ProblemSentences() {}

    /** The product's sentence for a key in English, with its places; empty if there is none. */
    public static Optional<String> pattern(String key) {
        ResourceBundle english = bundle(Locale.ENGLISH);
        return english.containsKey(key)
                ? Optional.of(english.getString(key))
                : Optional.of(key)
                        .filter(other -> other.startsWith(OF_REPLIES))
                        .flatMap(other -> Problem.pattern(other.substring(OF_REPLIES.length())));
    }

    static String title(ProblemType type, Locale language) {
        String key = type.key() + ".title";
        return own(key, language).orElseGet(() -> bundle(language).getString(key));
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

    static String reply(Problem problem, Locale language) {
        return own(OF_REPLIES + problem.code(), language)
                .map(pattern -> problem.message(language, pattern))
                .orElseGet(() -> problem.message(language));
    }

    private static String moment(Instant instant, Locale language) {
        return MOMENT.withLocale(Spoken.to(language)).format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    private static String sentence(String key, Object[] arguments, Locale language) {
        return own(key, language)
                .map(pattern -> new MessageFormat(pattern, language))
                .orElseGet(() -> new MessageFormat(bundle(language).getString(key), Spoken.to(language)))
                .format(arguments);
    }

    private static Optional<String> own(String key, Locale language) {
        return OWN.stream().flatMap(one -> one.pattern(key, language).stream()).findFirst();
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "org.cabildo.backend.platform.problems", Spoken.to(language), THAT_LANGUAGE_ALONE);
    }
}
