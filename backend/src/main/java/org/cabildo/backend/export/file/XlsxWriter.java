package org.cabildo.backend.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook: a sheet after the other, each from a pass of its own through what is exported, so that only some rows are in memory.
 * Cells have their types, and text is text whatever it begins with. Under the header stands a row of HXL's tags.
 */
final class XlsxWriter {

    /** Of Excel, and so of everybody: ISO/IEC 29500 has no limit of its own. */
    static final int MOST_ROWS = 1_048_576;

    /** The header, and the row of tags. */
    static final int HEADERS = 2;

    private static final int MOST_COLUMNS = 16_384;

    /** In UTF-16 units. */
    private static final int MOST_CHARACTERS = 32_767;

    private static final int LONGEST_NAME = 31;
    private static final int FLUSHED = 100;
    private static final int NARROW = 14;
    private static final int WIDE = 36;

    /** What the format would read as a character by its number. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Workbook workbook;
    private final Set<String> names = new HashSet<>();

    private XlsxWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    static long write(Contents contents, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(Written.open(out), "Cabildo", "1.0")) {
            XlsxWriter writer = new XlsxWriter(workbook);
            List<Sheet> sheets = new ArrayList<>(contents.sheetsBySegment());
            long[] rows = new long[sheets.size()];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = writer.write(sheets.get(i));
            }
            writer.write(Codebook.of(sheets, rows, contents.wording()));
            workbook.finish();
            return rows[0];
        }
    }

    private long write(Sheet sheet) throws IOException {
        List<Column> columns = sheet.columns();
        if (columns.size() > MOST_COLUMNS) {
            throw new TooMuch(TooMuch.Of.COLUMNS, columns.size(), MOST_COLUMNS);
        }
        Worksheet page = workbook.newWorksheet(name(sheet.name()));
        page.freezePane(0, HEADERS);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            page.width(i, column.kind() == Column.Kind.TEXT && !column.name().startsWith("_") ? WIDE : NARROW);
            page.inlineString(0, i, escaped(column.header()));
            page.style(0, i).bold().wrapText(true).verticalAlignment("top").set();
            page.inlineString(1, i, column.hxl());
            page.style(1, i).fontColor("666666").set();
        }
        int[] line = {HEADERS};
        sheet.each(row -> {
            if (line[0] == MOST_ROWS) {
                throw new TooMuch(TooMuch.Of.ROWS, line[0] - HEADERS + 1L, MOST_ROWS - HEADERS);
            }
            for (int i = 0; i < row.size(); i++) {
                put(page, line[0], i, row.get(i));
            }
            line[0]++;
            if (line[0] % FLUSHED == 0) {
                page.flush();
            }
        });
        page.finish();
        return line[0] - (long) HEADERS;
    }

    private static void put(Worksheet page, int row, int column, Cell cell) throws TooMuch {
        if (cell instanceof Cell.Words words) {
            if (words.text().length() > MOST_CHARACTERS) {
                throw new TooMuch(TooMuch.Of.CHARACTERS, words.text().length(), MOST_CHARACTERS);
            }
            page.inlineString(row, column, escaped(words.text()));
        } else if (cell instanceof Cell.Amount amount) {
            page.value(row, column, amount.number());
        } else if (cell instanceof Cell.Day day) {
            page.value(row, column, day.date());
            page.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Cell.Moment moment) {
            page.value(
                    row,
                    column,
                    moment.instant().atOffset(java.time.ZoneOffset.UTC).toLocalDateTime());
            page.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        }
    }

    private static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    /** At most so long, and no two that differ in case alone. */
    private String name(String wanted) {
        String name = wanted.length() > LONGEST_NAME ? wanted.substring(0, LONGEST_NAME) : wanted;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = "_" + number;
            name = name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }
}
