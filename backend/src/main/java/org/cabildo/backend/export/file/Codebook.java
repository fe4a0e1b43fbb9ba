package org.cabildo.backend.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cabildo.backend.export.file.Column.Kind;

/**
 * What each column of each table is, and what its values are called, as a table; the first line of each table says how many rows
 * it holds.
 */
final class Codebook {

    private static final String NAME = "codebook";
    private static final List<String> COLUMNS =
            List.of("table", "column", "label", "kind", "hxl", "code", "code_label");

    private Codebook() {}

    /** @param rows of each sheet */
    static Sheet of(List<Sheet> sheets, long[] rows, Wording wording) {
        List<List<Cell>> lines = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            Sheet sheet = sheets.get(i);
            lines.add(line(sheet.name(), "", wording.word("rows") + ": " + rows[i], "", "", "", ""));
            for (Column column : sheet.columns()) {
                String kind = column.kind().name().toLowerCase(Locale.ROOT);
                lines.add(line(sheet.name(), column.name(), column.label(), kind, column.hxl(), "", ""));
                column.codes()
                        .forEach(choice -> lines.add(line(
                                sheet.name(),
                                column.name(),
                                "",
                                "",
                                "",
                                choice.name(),
                                wording.label(choice.label()))));
            }
        }
        return new ListedSheet(NAME, columns(wording), lines);
    }

    private static List<Column> columns(Wording wording) {
        return COLUMNS.stream()
                .map(name -> new Column(
                        name,
                        wording.header(name, wording.word(name)),
                        wording.word(name),
                        "#meta+" + name,
                        Kind.TEXT,
                        List.of()))
                .toList();
    }

    private static List<Cell> line(String... texts) {
        return List.of(texts).stream().map(Cell::of).toList();
    }
}
