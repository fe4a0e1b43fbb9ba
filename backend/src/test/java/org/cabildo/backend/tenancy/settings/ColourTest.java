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

    @Test
    void in_the_dark_every_colour_that_may_be_chosen_can_be_read() {
        int chosen = 0;
        for (int rgb = 0; rgb < 1 << 24; rgb += 4_099) {
            Colour colour = new Colour("#%06x".formatted(rgb));
            if (Look.contrast(colour) >= Look.LEAST_CONTRAST) {
                chosen++;
                DarkLook dark = DarkLook.of(new Look(colour, colour));
                assertTrue(DarkLook.contrast(dark.accent()) >= Look.LEAST_CONTRAST, colour + " as " + dark.accent());
                assertTrue(DarkLook.contrast(DarkLook.deep(dark.accent())) >= Look.LEAST_CONTRAST, colour.hex());
            }
        }
        assertTrue(chosen > 1_000, "of all colours, " + chosen);
    }

    @Test
    void in_the_dark_a_colour_keeps_its_hue() {
        assertEquals(new Colour("#17bfc8"), new Colour("#0b5a5e").strengthened(200));
        assertEquals(new Colour("#000000"), new Colour("#000000").strengthened(200));
        Colour red = DarkLook.of(new Look(new Colour("#a3291f"), new Colour("#a3291f")))
                .accent();
        assertTrue(red.hex().compareTo("#d") > 0 && red.contrastWith(Colour.WHITE) > 2, red.hex());
    }
}
