package org.cabildo.backend.export.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes contents as a file of a format, with little of it in memory at a time. */
public final class Written {

    /** Under its headers, in one sheet. */
    public static final int MOST_ROWS_OF_A_WORKBOOK = XlsxWriter.MOST_ROWS - XlsxWriter.HEADERS;

    private Written() {}

    /**
     * @param out stays open
     * @return how many rows the file holds, of those by which it is counted
     * @throws TooMuch if the format has no room for all of it
     */
    public static long to(Format format, Contents contents, OutputStream out) throws IOException {
        return switch (format) {
            case CSV, HXL -> tables(contents, format == Format.HXL, out);
            case XLSX -> XlsxWriter.write(contents, out);
            case JSONL -> JsonLinesWriter.write(contents, out);
            case SPSS -> LabelledWriter.write(contents, out);
        };
    }

    private static long tables(Contents contents, boolean tags, OutputStream out) throws IOException {
        List<Sheet> sheets = contents.sheets();
        if (!contents.isSeveral()) {
            return CsvWriter.write(sheets.get(0), Column::header, tags, out);
        }
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        long[] rows = new long[sheets.size()];
        for (int i = 0; i < rows.length; i++) {
            zip.putNextEntry(new ZipEntry(sheets.get(i).name() + ".csv"));
            rows[i] = CsvWriter.write(sheets.get(i), Column::header, tags, open(zip));
            zip.closeEntry();
        }
        zip.finish();
        return rows[0];
    }

    /** The same, but that the end of a part is not the end of it. */
    static OutputStream open(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
