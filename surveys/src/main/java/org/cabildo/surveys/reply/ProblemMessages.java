package org.cabildo.surveys.reply;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences for {@link Problem}, from {@code problems*.properties} beside this class. */
final class ProblemMessages {

    private static final Control ENGLISH_AS_LAST_RESORT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private ProblemMessages() {}

    static String sentence(Problem problem, Locale language) {
        String pattern = ResourceBundle.getBundle(
                        "org.cabildo.surveys.reply.problems", language, ENGLISH_AS_LAST_RESORT)
                .getString(problem.code());
        return new MessageFormat(pattern, language).format(problem.arguments().toArray());
    }
}
