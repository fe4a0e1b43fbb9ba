package org.cabildo.backend.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Each table as it is in CSV, on one line each row, with a syntax for SPSS and a script for R that read it: types, labels of
 * variables, labels of values.
 */
final class LabelledWriter {

    /** Line ends inside an answer: SPSS takes each for the end of a row. R puts them back. */
    static final String LINE_END = "⏎";

    /** Of a variable of SPSS, in bytes. */
    static final int MOST_BYTES = 32_767;

    private LabelledWriter() {}

    static long write(Contents contents, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        List<Sheet> sheets = contents.sheets();
        long[] rows = new long[sheets.size()];
        for (int i = 0; i < rows.length; i++) {
            Sheet sheet = sheets.get(i);
            Map<Column, String> names = SpssNames.of(sheet.columns());
            Measured measured = new Measured(sheet);
            zip.putNextEntry(new ZipEntry(sheet.name() + ".csv"));
            rows[i] = CsvWriter.write(
                    measured, column -> names.getOrDefault(column, column.name()), false, Written.open(zip));
            zip.closeEntry();
            Scripts scripts =
                    new Scripts(sheet, names, measured.widths(), measured.isWords(), rows[i], contents.wording());
            text(zip, sheet.name() + ".sps", '\uFEFF' + scripts.spss());
            text(zip, sheet.name() + ".R", scripts.r());
        }
        zip.finish();
        return rows[0];
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A table on one line each row, of which it is known afterwards how wide its columns are. */
    private record Measured(Sheet sheet, int[] widths, boolean[] isWords) implements Sheet {

        Measured(Sheet sheet) {
            this(
                    sheet,
                    new int[sheet.columns().size()],
                    new boolean[sheet.columns().size()]);
        }

        @Override
        public String name() {
            return sheet.name();
        }

        @Override
        public List<Column> columns() {
            return sheet.columns();
        }

        @Override
        public void each(Taker taker) throws IOException {
            sheet.each(row -> {
                Cell[] lines = new Cell[row.size()];
                for (int i = 0; i < lines.length; i++) {
                    lines[i] = measured(i, row.get(i));
                }
                taker.take(List.of(lines));
            });
        }

        private Cell measured(int column, Cell cell) throws TooMuch {
            if (!(cell instanceof Cell.Words words)) {
                widths[column] = Math.max(widths[column], cell.text().length());
                return cell;
            }
            String line = words.text().replace("\n", LINE_END);
            int bytes = line.getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes > MOST_BYTES) {
                throw new TooMuch(TooMuch.Of.CHARACTERS, bytes, MOST_BYTES);
            }
            widths[column] = Math.max(widths[column], bytes);
            isWords[column] = true;
            return new Cell.Words(line);
        }
    }
}
