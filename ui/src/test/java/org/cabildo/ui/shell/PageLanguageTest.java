package org.cabildo.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageLanguageTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale PERU = Locale.forLanguageTag("es-PE");

    @Test
    void the_address_comes_first() {
        assertEquals(SPANISH, PageLanguage.choose("es", Locale.ENGLISH, List.of(Locale.ENGLISH), Messages.LANGUAGES));
    }

    @Test
    void a_language_that_is_not_offered_is_not_asked_for() {
        assertEquals(SPANISH, PageLanguage.choose("xx", SPANISH, List.of(Locale.ENGLISH), Messages.LANGUAGES));
    }

    @Test
    void what_was_chosen_before_outranks_the_browser() {
        assertEquals(SPANISH, PageLanguage.choose(null, SPANISH, List.of(Locale.ENGLISH), Messages.LANGUAGES));
    }

    @Test
    void a_browser_from_peru_is_answered_in_spanish() {
        assertEquals(SPANISH, PageLanguage.choose(null, null, List.of(PERU, Locale.ENGLISH), Messages.LANGUAGES));
    }

    @Test
    void what_is_not_offered_here_is_not_shown_though_it_was_chosen_elsewhere() {
        assertEquals(
                Locale.ENGLISH,
                PageLanguage.choose(null, Locale.FRENCH, List.of(Locale.ENGLISH), List.of(SPANISH, Locale.ENGLISH)));
    }

    @Test
    void a_browser_from_haiti_or_the_andes_is_answered_in_what_is_read_there_too() {
        assertEquals(
                Locale.FRENCH,
                PageLanguage.choose(null, null, List.of(Locale.forLanguageTag("ht-HT")), Messages.LANGUAGES));
        assertEquals(
                SPANISH, PageLanguage.choose(null, null, List.of(Locale.forLanguageTag("qu")), Messages.LANGUAGES));
    }

    @Test
    void which_way_a_language_is_written_is_known_of_every_language() {
        assertEquals("rtl", LanguageNames.direction(Locale.forLanguageTag("ar")));
        assertEquals("rtl", LanguageNames.direction(Locale.forLanguageTag("ckb")));
        assertEquals("rtl", LanguageNames.direction(Locale.forLanguageTag("he")));
        assertEquals("ltr", LanguageNames.direction(Locale.forLanguageTag("ht")));
        assertEquals("ltr", LanguageNames.direction(SPANISH));
    }

    @Test
    void everybody_else_gets_the_first_language() {
        assertEquals(Locale.ENGLISH, PageLanguage.choose(null, null, List.of(Locale.JAPANESE), Messages.LANGUAGES));
    }
}
