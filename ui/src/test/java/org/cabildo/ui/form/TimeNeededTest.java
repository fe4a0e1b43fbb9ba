package org.cabildo.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.Test;

class TimeNeededTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final Definition brasilia = Definitions.bundled("brasilia-2024");

    @Test
    void fifty_open_questions_take_hours_and_one_theme_of_them_minutes() {
        assertEquals("about 3.5 hours", TimeNeeded.forAll(brasilia).in(Locale.ENGLISH));
        assertEquals("unas 3,5 horas", TimeNeeded.forAll(brasilia).in(SPANISH));
        assertEquals("about 10 minutes", TimeNeeded.forOneTheme(brasilia).in(Locale.ENGLISH));
    }

    @Test
    void ticks_and_numbers_are_quick() {
        assertEquals(
                "about 10 minutes",
                TimeNeeded.forAll(Definitions.bundled("municipal-services")).in(Locale.ENGLISH));
    }

    @Test
    void nothing_is_said_more_exactly_than_it_is_known() {
        assertEquals("about 5 minutes", new TimeNeeded(20).in(Locale.ENGLISH));
        assertEquals("about 55 minutes", new TimeNeeded(56 * 60).in(Locale.ENGLISH));
        assertEquals("about an hour", new TimeNeeded(58 * 60).in(Locale.ENGLISH));
        assertEquals("about 1.5 hours", new TimeNeeded(80 * 60).in(Locale.ENGLISH));
    }
}
