package org.cabildo.ui.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What a chart says, as a table. */
public final class Table {

    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r].*", Pattern.DOTALL);

    private Table() {}

    /** An element to stand in a page of HTML; a number leads to what is behind it. */
    public static String inPage(Chart chart) {
        return Drawing.filled(
                "table", Map.of("heading", chart.heading(), "series", chart.series(), "rows", chart.rows()));
    }

    /** RFC 4180, in UTF-8 with its mark, which spreadsheets need to know it by; numbers with a point. */
    public static String csv(Chart chart) {
        StringBuilder text = new StringBuilder("\ufeff");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<String> head = new ArrayList<>();
            head.add(plain(chart.heading().rows()));
            chart.series().forEach(name -> head.add(plain(name)));
            printer.printRecord(head);
            for (Row row : chart.rows()) {
                List<Object> cells = new ArrayList<>();
                cells.add(plain(row.label()));
                row.amounts().forEach(amount -> cells.add(number(amount.value())));
                printer.printRecord(cells);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String plain(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
