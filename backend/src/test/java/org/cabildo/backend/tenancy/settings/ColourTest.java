package org.cabildo.backend.tenancy.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contrast as WCAG computes it; the ratios are those that its own examples and other calculators give. */
class ColourTest {

    @Test
    void what_is_no_colour_of_six_digits_is_none() {
        for (String typed : List.of("", "red", "#fff", "0b5a5e", "#0b5a5g", "#0b5a5e;x")) {
            assertEquals(Optional.empty(), Colour.of(typed), typed);
        }
        assertEquals(Optional.of(new Colour("#0b5a5e")), Colour.of(" #0B5A5E "));
    }

    @Test
    void contrast_is_what_wcag_says() {
        assertEquals(21, new Colour("#000000").contrastWith(Colour.WHITE), 0.001);
        assertEquals(1, Colour.WHITE.contrastWith(Colour.WHITE), 0.001);
        assertEquals(4.54, new Colour("#767676").contrastWith(Colour.WHITE), 0.005);
        assertEquals(4.48, new Colour("#777777").contrastWith(Colour.WHITE), 0.005);
        assertEquals(4.00, Colour.WHITE.contrastWith(new Colour("#ff0000")), 0.005);
        assertEquals(8.59, new Colour("#0000ff").contrastWith(Colour.WHITE), 0.005);
    }

    @Test
    void the_worst_surface_counts() {
        Colour grey = new Colour("#767676");

        assertTrue(Look.contrast(grey) < Look.LEAST_CONTRAST, "enough on white, and too little on paper");
        assertTrue(Look.contrast(Look.OWN.brand()) >= Look.LEAST_CONTRAST);
        assertTrue(Look.contrast(Look.OWN.accent()) >= Look.LEAST_CONTRAST);
    }

    @Test
    void a_tint_is_light_and_what_is_pressed_is_deep() {
        assertEquals(new Colour("#e7efef"), Look.tint(new Colour("#0b5a5e")));
        assertEquals(new Colour("#084447"), Look.deep(new Colour("#0b5a5e")));
    }
}
