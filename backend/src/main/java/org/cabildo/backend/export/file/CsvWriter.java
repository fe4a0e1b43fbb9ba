package org.cabildo.backend.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as RFC 4180 has it: UTF-8, commas, CRLF, quotation marks where they are needed, and nothing that is a formula. */
final class CsvWriter {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /** So that Excel reads UTF-8 as such. */
    private static final char MARK = '\uFEFF';

    private CsvWriter() {}

    /**
     * @param header the name of each column
     * @param tags whether there is a row with hashtags under it
     * @param out stays open
     * @return how many rows there are under that
     */
    static long write(Sheet sheet, Function<Column, String> header, boolean tags, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        List<Column> columns = sheet.columns();
        printer.printRecord(columns.stream().map(header).map(Formula::guarded).toList());
        if (tags) {
            printer.printRecord(columns.stream().map(Column::hxl).toList());
        }
        long[] rows = {0};
        sheet.each(row -> {
            rows[0]++;
            printer.printRecord(row.stream().map(CsvWriter::text).toList());
        });
        printer.flush();
        return rows[0];
    }

    /** A number may begin with a minus: it is one. */
    private static String text(Cell cell) {
        return cell instanceof Cell.Words words ? Formula.guarded(words.text()) : cell.text();
    }
}
