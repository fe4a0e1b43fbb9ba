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
            Scripts scripts = new Scripts(measured, names, rows[i], contents.wording());
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
}
