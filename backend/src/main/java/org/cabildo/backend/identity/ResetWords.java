package org.cabildo.backend.identity;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.cabildo.surveys.definition.Spoken;

/** What a letter to someone who has forgotten the password says. */
final class ResetWords {

    private static final Control THAT_LANGUAGE_ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private ResetWords() {}

    static String subject(Locale reader) {
        return words(reader).getString("subject");
    }

    /** @param link chooses another password, once */
    static String body(Locale reader, String name, String link) {
        Locale language = Spoken.to(reader);
        return new MessageFormat(words(reader).getString("body"), language).format(new Object[] {name, link});
    }

    private static ResourceBundle words(Locale reader) {
        return ResourceBundle.getBundle("org.cabildo.backend.identity.reset", Spoken.to(reader), THAT_LANGUAGE_ALONE);
    }
}
