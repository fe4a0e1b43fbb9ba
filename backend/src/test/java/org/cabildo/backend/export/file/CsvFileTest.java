package org.cabildo.backend.export.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static Map<String, String> wide(@Nullable String language) throws IOException {
        return Exported.unzipped(Exported.file(Format.CSV, Exported.contents(Shape.WIDE, language)));
    }

    @Test
    void a_submission_is_a_row_and_each_repeat_has_a_table() throws IOException {
        Map<String, String> files = wide(null);

        assertEquals(Set.of("submissions.csv", "child.csv", "visit.csv", "step.csv"), files.keySet());
        List<List<String>> rows = Rfc4180.read(Exported.entry(files, "submissions.csv"));
        assertEquals(3, rows.size());
        assertEquals("1", Rfc4180.at(rows, 1, "_index"));
        assertEquals("PE", Rfc4180.at(rows, 1, "_country"));
        assertEquals("", Rfc4180.at(rows, 1, "_organisation"));
        assertEquals("Municipio", Rfc4180.at(rows, 2, "_organisation"));
        assertEquals("paper", Rfc4180.at(rows, 2, "_channel"));
        assertEquals("2026-11-20", Rfc4180.at(rows, 2, "_received_on"));
    }

    @Test
    void an_entry_names_the_row_around_it() throws IOException {
        Map<String, String> files = wide(null);

        List<List<String>> visits = Rfc4180.read(Exported.entry(files, "visit.csv"));
        List<List<String>> steps = Rfc4180.read(Exported.entry(files, "step.csv"));
        assertEquals(4, visits.size());
        assertEquals(4, steps.size());
        assertEquals("submissions", Rfc4180.at(visits, 1, "_parent_table_name"));
        assertEquals("1", Rfc4180.at(visits, 2, "_parent_index"));
        assertEquals("2", Rfc4180.at(visits, 2, "_entry"));
        // The second submission's visit has no answer of its own, and its step stands in it all the same.
        assertEquals("2", Rfc4180.at(visits, 3, "_parent_index"));
        assertEquals("", Rfc4180.at(visits, 3, "visit_day"));
        assertEquals("visit", Rfc4180.at(steps, 3, "_parent_table_name"));
        assertEquals("3", Rfc4180.at(steps, 3, "_parent_index"));
        assertEquals("Caja", Rfc4180.at(steps, 2, "step_what"));
    }

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_text_and_numbers_are_numbers() throws IOException {
        List<List<String>> rows = Rfc4180.read(Exported.entry(wide(null), "submissions.csv"));

        assertEquals("'" + Exported.FORMULA, Rfc4180.at(rows, 1, "water_dear"));
        assertEquals("'+51 1 234", Rfc4180.at(rows, 1, "phone"));
        assertEquals("-3.5", Rfc4180.at(rows, 2, "water_bill"));
        assertEquals("-12.05", Rfc4180.at(rows, 1, "fault_place/latitude"));
    }

    @Test
    void an_apostrophe_before_a_formula_can_be_told_from_ours() {
        assertEquals("''=1", Formula.guarded("'=1"));
        assertEquals("'=1", Formula.guarded("=1"));
        assertEquals("'＝1", Formula.guarded("＝1"));
        assertEquals("'\t=1", Formula.guarded("\t=1"));
        assertEquals("'tis", Formula.guarded("'tis"));
        assertEquals("1-2", Formula.guarded("1-2"));
    }

    @Test
    void line_ends_quotation_marks_and_everything_else_come_through() throws IOException {
        List<List<String>> rows = Rfc4180.read(Exported.entry(wide(null), "submissions.csv"));

        assertEquals(Exported.LINES, Rfc4180.at(rows, 1, "why"));
    }

    @Test
    void several_choices_stand_in_one_column_and_in_one_for_each() throws IOException {
        List<List<String>> rows = Rfc4180.read(Exported.entry(wide(null), "submissions.csv"));

        assertEquals("water transport", Rfc4180.at(rows, 1, "used"));
        assertEquals("1", Rfc4180.at(rows, 1, "used/water"));
        assertEquals("0", Rfc4180.at(rows, 1, "used/waste"));
        assertEquals("", Rfc4180.at(rows, 2, "used/waste"));
        assertEquals("1", Rfc4180.at(rows, 1, "priorities/health"));
        assertEquals("4", Rfc4180.at(rows, 1, "priorities/transport"));
    }

    @Test
    void a_file_is_named_with_its_address_and_each_answer_says_how_it_may_be_used() throws IOException {
        List<List<String>> rows = Rfc4180.read(Exported.entry(wide(null), "submissions.csv"));

        assertEquals("farola rota.jpg", Rfc4180.at(rows, 1, "fault_photo"));
        assertTrue(Rfc4180.at(rows, 1, "fault_photo.link").startsWith("https://example.org/"));
        assertEquals("publish", Rfc4180.at(rows, 1, "why.use"));
    }

    @Test
    void what_is_left_out_and_what_the_form_calculates_has_no_column() throws IOException {
        List<String> header =
                Rfc4180.read(Exported.entry(wide(null), "submissions.csv")).get(0);

        assertFalse(header.contains("email"), header.toString());
        assertFalse(header.contains("people"), header.toString());
        assertFalse(header.contains("welcome"), header.toString());
    }

    @Test
    void columns_and_choices_are_called_as_readers_call_them() throws IOException {
        List<List<String>> rows = Rfc4180.read(Exported.entry(wide("pt"), "submissions.csv"));

        assertEquals("Peru", Rfc4180.at(rows, 1, "País"));
        assertTrue(rows.get(1).contains("Porto"), rows.get(1).toString());
        assertTrue(rows.get(1).contains("Água; Transporte público"), rows.get(1).toString());
        assertEquals(rows.get(0).size(), Set.copyOf(rows.get(0)).size());
    }

    @Test
    void an_answer_is_a_row() throws IOException {
        byte[] file = Exported.file(Format.CSV, Exported.contents(Shape.LONG, null));

        List<List<String>> rows = Rfc4180.read(new String(file, StandardCharsets.UTF_8));
        assertEquals(16, rows.size());
        assertEquals("1.2", Rfc4180.at(rows, 12, "entry"));
        assertEquals("step", Rfc4180.at(rows, 12, "repeat"));
        assertEquals("'" + Exported.FORMULA, Rfc4180.at(rows, 3, "value"));
        assertEquals("women", Rfc4180.at(rows, 3, "lenses"));
        assertEquals("s1_t2", Rfc4180.at(rows, 3, "topic"));
    }
}
