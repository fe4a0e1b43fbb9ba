package org.cabildo.backend.tenancy.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Wording WORDING = new Wording(
            Map.of("shell.back", Map.of(SPANISH, "En todas")),
            Map.of("views", Map.of("shell.back", Map.of(SPANISH, "Solo aquí"))));

    @Test
    void words_for_one_consultation_are_said_in_it_alone_and_come_before_the_tenants() {
        assertEquals(Optional.of("Solo aquí"), WORDING.text("shell.back", "views", SPANISH));
        assertEquals(Optional.of("Solo aquí"), WORDING.text("shell.back", "views", Locale.forLanguageTag("es-PE")));
        assertEquals(Optional.of("En todas"), WORDING.text("shell.back", "other", SPANISH));
        assertEquals(Optional.of("En todas"), WORDING.text("shell.back", null, SPANISH));
    }

    @Test
    void what_nobody_worded_is_as_the_product_says_it() {
        assertEquals(Optional.empty(), WORDING.text("shell.back", "views", Locale.ENGLISH));
        assertEquals(Optional.empty(), WORDING.text("shell.skip", "views", SPANISH));
    }
}
