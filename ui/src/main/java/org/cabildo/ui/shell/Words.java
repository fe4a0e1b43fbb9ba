package org.cabildo.ui.shell;

import java.util.Locale;
import org.cabildo.surveys.definition.LocalizedText;

/** Something said, in whichever language the reader asks for. */
@FunctionalInterface
public interface Words {

    String in(Locale reader);

    /** In which language it is really said: another than the reader's where there is none in theirs. */
    default Locale languageFor(Locale reader) {
        return reader;
    }

    /** A definition's text. */
    static Words of(LocalizedText text) {
        return madeOf(text, text::in);
    }

    /** Words in the language in which a definition's text is. */
    static Words madeOf(LocalizedText text, Words words) {
        return new Words() {
            @Override
            public String in(Locale reader) {
                return words.in(reader);
            }

            @Override
            public Locale languageFor(Locale reader) {
                return text.languageFor(reader);
            }
        };
    }
}
