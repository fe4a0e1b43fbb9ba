package org.cabildo.ui.publication;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MatrixTableTest {

    private static final Told THEME = Told.in("Work", Locale.ENGLISH, Locale.ENGLISH);
    private static final MatrixTable.Field NOTHING = new MatrixTable.Field("", 0);

    @Test
    void a_table_of_which_nothing_is_told_is_none() {
        assertFalse(table(NOTHING, NOTHING).isTold());
    }

    @Test
    void one_number_is_enough() {
        assertTrue(table(NOTHING, new MatrixTable.Field("12", 4)).isTold());
    }

    private static MatrixTable table(MatrixTable.Field... fields) {
        MatrixTable.Line line = new MatrixTable.Line(THEME, List.of(fields), "");
        return new MatrixTable(List.of(), List.of(new MatrixTable.Part(THEME, List.of(line))));
    }
}
