package org.cabildo.surveys.exchange.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** A sheet to be written: rows of texts under headings. A column in which no row has anything is left out. */
final class Table {

    private static final int MOST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int NARROW = 16 * 256;
    private static final int WIDE = 48 * 256;

    private final String name;
    private final List<String> columns;
    private final List<Map<String, String>> rows = new ArrayList<>();

    /** @param columns all that there can be, in the order in which they stand */
    Table(String name, List<String> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    Line line() {
        Map<String, String> row = new LinkedHashMap<>();
        rows.add(row);
        return new Line(row);
    }

    /** A row as it is filled. */
    final class Line {
        private final Map<String, String> row;

        private Line(Map<String, String> row) {
            this.row = row;
        }

        /**
         * @param text empty for nothing
         * @throws IllegalArgumentException if no cell can hold the text, or there is no such column
         */
        Line with(String column, String text) {
            if (!columns.contains(column)) {
                throw new IllegalArgumentException("the sheet " + name + " has no column " + column);
            }
            if (text.length() > MOST) {
                throw new IllegalArgumentException("a cell of a workbook has room for " + MOST + " characters, but "
                        + column + " of " + row.getOrDefault("name", name) + " has " + text.length()
                        + "; shorten it");
            }
            if (!text.isEmpty()) {
                row.put(column, text);
            }
            return this;
        }
    }

    void write(Workbook workbook) {
        Sheet sheet = workbook.createSheet(name);
        List<String> used = columns.stream()
                .filter(column -> rows.stream().anyMatch(row -> row.containsKey(column)))
                .toList();
        heading(workbook, sheet, used);
        for (int i = 0; i < rows.size(); i++) {
            fill(sheet.createRow(i + 1), used, rows.get(i));
        }
        sheet.createFreezePane(0, 1);
    }

    private static void heading(Workbook workbook, Sheet sheet, List<String> used) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        Row row = sheet.createRow(0);
        for (int i = 0; i < used.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(used.get(i));
            cell.setCellStyle(style);
            sheet.setColumnWidth(i, used.get(i).startsWith("label") ? WIDE : NARROW);
        }
    }

    private static void fill(Row row, List<String> used, Map<String, String> texts) {
        for (int i = 0; i < used.size(); i++) {
            String text = texts.get(used.get(i));
            if (text != null) {
                row.createCell(i).setCellValue(text);
            }
        }
    }
}
