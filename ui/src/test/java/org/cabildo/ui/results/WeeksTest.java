package org.cabildo.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Weeks by ISO 8601. */
class WeeksTest {

    @Test
    void weeks_in_which_nothing_came_have_a_place_also_at_the_turn_of_a_year() {
        assertEquals(
                List.of("2026-W52", "2026-W53", "2027-W01", "2027-W02"),
                Weeks.between(List.of("2027-W02", "2026-W52")));
        assertEquals(List.of("2026-W07"), Weeks.between(List.of("2026-W07")));
        assertEquals(List.of(), Weeks.between(List.of()));
    }

    @Test
    void a_week_begins_on_its_monday() {
        assertEquals(LocalDate.of(2026, 12, 28), Weeks.monday("2026-W53"));
        assertEquals("2026-W53", Weeks.of(LocalDate.of(2027, 1, 3)));
    }
}
