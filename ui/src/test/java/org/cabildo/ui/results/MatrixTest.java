package org.cabildo.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cabildo.backend.aggregation.Aggregation;
import org.cabildo.backend.aggregation.Cell;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Measures;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final Matrix MATRIX = Matrix.of(
            aggregation(cell("PE", "s1_t1", 16), cell("PE", "s5_t4", 1), cell("BO", "s1_t1", 4)),
            new Aggregation(
                    List.of(Dimension.COUNTRY),
                    List.of(
                            new Cell(Map.of(Dimension.COUNTRY, "PE"), submissions(16)),
                            new Cell(Map.of(Dimension.COUNTRY, "BO"), submissions(4)),
                            // Only good practices: in no theme, and yet heard.
                            new Cell(Map.of(Dimension.COUNTRY, "HT"), submissions(1))),
                    submissions(21)),
            new Aggregation(
                    List.of(Dimension.TOPIC),
                    List.of(new Cell(Map.of(Dimension.TOPIC, "s1_t1"), submissions(20))),
                    submissions(20)));

    @Test
    void a_cell_shows_what_was_counted_and_an_empty_one_nothing() {
        assertEquals(16, Measure.SUBMISSIONS.of(MATRIX.at("PE", "s1_t1")));
        assertEquals(Measures.NONE, MATRIX.at("BO", "s5_t4"));
        assertEquals(Measures.NONE, MATRIX.at("CL", "s1_t1"));
    }

    @Test
    void a_country_that_only_gave_good_practices_has_been_heard() {
        assertTrue(MATRIX.hasAnswersFrom("HT"));
        assertFalse(MATRIX.hasAnswersFrom("CL"));
    }

    @Test
    void totals_are_those_that_were_counted_and_not_sums() {
        assertEquals(21, Measure.SUBMISSIONS.of(MATRIX.total()));
        assertEquals(16, Measure.SUBMISSIONS.of(MATRIX.ofCountry("PE")));
        assertEquals(20, Measure.SUBMISSIONS.of(MATRIX.ofTopic("s1_t1")));
    }

    @Test
    void the_largest_cell_is_darkest_the_smallest_still_shaded_and_an_empty_one_not() {
        assertEquals(Matrix.SHADES, MATRIX.shade("PE", "s1_t1", Measure.SUBMISSIONS));
        assertEquals(3, MATRIX.shade("BO", "s1_t1", Measure.SUBMISSIONS));
        assertEquals(2, MATRIX.shade("PE", "s5_t4", Measure.SUBMISSIONS));
        assertEquals(0, MATRIX.shade("CL", "s1_t1", Measure.SUBMISSIONS));
        assertEquals(0, MATRIX.shade("PE", "s1_t1", Measure.WORDS));
    }

    private static Aggregation aggregation(Cell... cells) {
        return new Aggregation(List.of(Dimension.COUNTRY, Dimension.TOPIC), List.of(cells), submissions(20));
    }

    private static Cell cell(String country, String topic, long submissions) {
        return new Cell(Map.of(Dimension.COUNTRY, country, Dimension.TOPIC, topic), submissions(submissions));
    }

    private static Measures submissions(long number) {
        return new Measures(number, number, number, 0);
    }
}
