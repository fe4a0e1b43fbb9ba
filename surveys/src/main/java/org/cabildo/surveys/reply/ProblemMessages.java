package org.cabildo.surveys.reply;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Spoken;

/** The sentences for {@link Problem}, from {@code problems*.properties} beside this class. */
final class ProblemMessages {

    private static final Control THAT_LANGUAGE_ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Pattern MENTION = Pattern.compile("\\$\\{[^}]*\\}");

    private ProblemMessages() {}

    static String sentence(Problem problem, Locale language) {
        return sentence(problem, pattern(problem.code(), language), language, Spoken.to(language));
    }

    /** @param told the language of the pattern */
    static String sentence(Problem problem, String pattern, Locale reader, Locale told) {
        Object[] arguments = problem.arguments().stream()
                .map(argument -> inLanguage(argument, reader))
                .toArray();
        return new MessageFormat(pattern, told).format(arguments);
    }

    /** @throws java.util.MissingResourceException if no mistake has this code */
    static String pattern(String code, Locale language) {
        return ResourceBundle.getBundle("org.cabildo.surveys.reply.problems", Spoken.to(language), THAT_LANGUAGE_ALONE)
                .getString(code);
    }

    /** Words of the definition; what they mention of other answers is left open. */
    static String words(LocalizedText text, Locale language) {
        return MENTION.matcher(text.in(language)).replaceAll("…");
    }

    /** A text in the reader's language; of several texts, each in quotes of its own. */
    private static Object inLanguage(Object argument, Locale language) {
        if (argument instanceof LocalizedText text) {
            return words(text, language);
        }
        if (argument instanceof List<?> several) {
            return several.stream()
                    .map(item -> "“" + inLanguage(item, language) + "”")
                    .collect(Collectors.joining(", "));
        }
        return argument;
    }
}
