package org.cabildo.surveys.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {

    private static final String ANSWERS = "{0,plural,=0#no answers|one#{0} answer|other#{0} answers} of {1}";

    @Test
    void a_choice_without_a_number_or_a_form_is_a_fault() {
        assertThrows(IllegalArgumentException.class, () -> Plurals.chosen(ANSWERS, Locale.ENGLISH));
        assertThrows(IllegalArgumentException.class, () -> Plurals.chosen(ANSWERS, Locale.ENGLISH, "two"));
        assertThrows(
                IllegalArgumentException.class, () -> Plurals.chosen("{0,plural,one#{0} answer}", Locale.ENGLISH, 2));
        assertThrows(IllegalArgumentException.class, () -> Plurals.chosen(ANSWERS, Locale.forLanguageTag("ru"), 2));
    }

    /** From CLDR's own samples. */
    @ParameterizedTest
    @CsvSource({
        "en, 0, other", "en, 1, one", "en, 2, other", "en, 1.5, other", "en, 1000, other",
        "es, 0, other", "es, 1, one", "es, 2, other", "es, 1.5, other", "es, 101, other",
        "pt, 0, one", "pt, 1, one", "pt, 1.5, one", "pt, 2, other", "pt, 1001, other",
        "fr, 0, one", "fr, 1, one", "fr, 1.5, one", "fr, 2, other", "fr, 21, other"
    })
    void each_language_has_its_own_rule(String language, BigDecimal number, String category) {
        assertEquals(category, Plurals.category(number, Locale.forLanguageTag(language)));
    }

    @Test
    void the_number_itself_comes_before_its_category_and_places_stay_to_be_filled_in() {
        assertEquals("no answers of {1}", Plurals.chosen(ANSWERS, Locale.FRENCH, 0, "us"));
        assertEquals("{0} answer of {1}", Plurals.chosen(ANSWERS, Locale.FRENCH, 1, "us"));
        assertEquals("{0} answers of {1}", Plurals.chosen(ANSWERS, Locale.ENGLISH, 2L, "us"));
    }

    @Test
    void a_number_is_itself_whatever_it_is_kept_in() {
        String hours = "{0,plural,=1#an hour|one#{0} heure|other#{0} heures}";

        assertEquals("an hour", Plurals.chosen(hours, Locale.FRENCH, 1.0));
        assertEquals("{0} heure", Plurals.chosen(hours, Locale.FRENCH, 1.5));
        assertEquals("{0} heures", Plurals.chosen(hours, Locale.FRENCH, 10));
    }

    @Test
    void several_choices_stand_in_one_sentence() {
        assertEquals(
                "{0} theme, {1,number} questions",
                Plurals.chosen(
                        "{0,plural,one#{0} theme|other#{0} themes}, {1,plural,one#one question|other#{1,number} questions}",
                        Locale.ENGLISH, 1, 12));
    }
}
