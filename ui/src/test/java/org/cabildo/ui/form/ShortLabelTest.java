package org.cabildo.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShortLabelTest {

    @Test
    void a_long_name_ends_at_its_first_colon_and_a_short_one_stays_whole() {
        assertEquals(
                "Complementary pathways for admission to third countries",
                ShortLabel.cut("Complementary pathways for admission to third countries: implementation or expansion"
                        + " of humanitarian admission programmes: and more"));
        assertEquals("Platform: continental", ShortLabel.cut("Platform: continental"));
        assertEquals("x".repeat(200), ShortLabel.cut("x".repeat(200)));
    }
}
