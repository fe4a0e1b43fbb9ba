package org.cabildo.surveys.reply;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.LocalizedText;

/** The sentences for {@link Problem}, from {@code problems*.properties} beside this class. */
final class ProblemMessages {

    private static final Control ENGLISH_AS_LAST_RESORT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Pattern MENTION = Pattern.compile("\\$\\{[^}]*\\}");

    private ProblemMessages() {}

    static String sentence(Problem problem, Locale language) {
        String pattern = ResourceBundle.getBundle(
                        "org.cabildo.surveys.reply.problems", language, ENGLISH_AS_LAST_RESORT)
                .getString(problem.code());
        Object[] arguments = problem.arguments().stream()
                .map(argument -> inLanguage(argument, language))
                .toArray();
        return new MessageFormat(pattern, language).format(arguments);
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
