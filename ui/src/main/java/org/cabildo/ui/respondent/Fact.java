package org.cabildo.ui.respondent;

import java.util.Locale;
import org.cabildo.ui.respondent.copy.Copy;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** Something that is known of what was written. */
record Fact(Words label, Words value) {

    static Fact of(String labelKey, Words value) {
        return new Fact(Messages.words(labelKey), value);
    }

    Copy.Fact in(Locale language) {
        return new Copy.Fact(label.in(language), value.in(language));
    }
}
