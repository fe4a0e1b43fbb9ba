package org.cabildo.backend.tenancy.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MailTextTest {

    @Test
    void places_are_filled_and_nothing_else_means_anything() {
        MailText text = new MailText("Para {{ tenant }}", "{{link}} {{code}} {% for x in 1..9 %}{{link.class}}$1\\");

        MailText filled = text.filled(Map.of("tenant", "$0 \\ {{link}}", "link", "https://a/b"));

        assertEquals("Para $0 \\ {{link}}", filled.subject());
        assertEquals("https://a/b  {% for x in 1..9 %}{{link.class}}$1\\", filled.body());
        assertEquals(Set.of("tenant", "link", "code"), text.places());
    }

    @Test
    void no_value_brings_a_second_line_into_the_subject() {
        MailText filled = new MailText("Hola {{organisation}}", "x").filled(Map.of("organisation", "A\r\nBcc: b@c"));

        assertEquals("Hola A Bcc: b@c", filled.subject());
    }
}
