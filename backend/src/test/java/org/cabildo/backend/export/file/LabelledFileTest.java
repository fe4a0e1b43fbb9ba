package org.cabildo.backend.export.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cabildo.backend.export.file.Column.Kind;
import org.junit.jupiter.api.Test;

class LabelledFileTest {

    private static Map<String, String> files() throws IOException {
        return Exported.unzipped(Exported.file(Format.SPSS, Exported.contents(Shape.WIDE, null)));
    }

    @Test
    void each_table_comes_with_a_script_for_each_program() throws IOException {
        Map<String, String> files = files();

        assertEquals(12, files.size());
        assertTrue(files.keySet().containsAll(Set.of("submissions.csv", "submissions.sps", "submissions.R")));
        List<List<String>> rows = Rfc4180.read(Exported.entry(files, "submissions.csv"));
        assertEquals(3, rows.size());
        assertEquals(Exported.LINES.replace("\n", "⏎"), Rfc4180.at(rows, 1, "why"));
        assertEquals("1", Rfc4180.at(rows, 1, "used.water"));
    }

    @Test
    void variables_and_values_have_their_labels() throws IOException {
        String syntax = Exported.entry(files(), "submissions.sps");

        assertTrue(syntax.contains("VALUE LABELS district\n  'centre' 'Centro'"), syntax);
        assertTrue(syntax.contains("  1 'Muy malo'"), syntax);
        assertTrue(syntax.contains("  m_country 'País [_country]'"), syntax);
        assertTrue(Exported.entry(files(), "submissions.R").contains("stopifnot(nrow(data) == 2)"));
    }

    @Test
    void names_are_such_as_the_programs_take() {
        List<Column> columns = List.of(
                column("_index"),
                column("to"),
                column("a/b-c"),
                column("a/b.c"),
                column("x".repeat(70)),
                column("x".repeat(71)));

        assertEquals(
                List.of("m_index", "to.2", "a.b.c", "a.b.c.2", "x".repeat(64), "x".repeat(62) + ".2"),
                List.copyOf(SpssNames.of(columns).values()));
    }

    private static Column column(String name) {
        return new Column(name, name, name, "#meta", Kind.TEXT, List.of());
    }
}
