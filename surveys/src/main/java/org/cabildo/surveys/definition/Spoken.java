package org.cabildo.surveys.definition;

import java.util.List;
import java.util.Locale;

/** The languages that the product itself speaks: all its words, on paper, pages and in letters, are in each of them. */
public final class Spoken {

    /** The one for everybody else first. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("pt"), Locale.FRENCH);

    private Spoken() {}

    /** In which of them a reader is spoken to. */
    public static Locale to(Locale reader) {
        return NearestLanguage.of(reader, LANGUAGES).orElse(LANGUAGES.get(0));
    }
}
