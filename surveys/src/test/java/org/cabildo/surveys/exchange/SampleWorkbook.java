package org.cabildo.surveys.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cabildo.surveys.exchange.xlsform.Imported;
import org.cabildo.surveys.exchange.xlsform.XlsForm;

/**
 * A workbook from a text that people can read. A line {@code [survey]} begins a sheet, every other line is a row of it,
 * with {@code |} between the cells; {@code 5} is a number, {@code TRUE} a boolean, {@code =1+1} a formula that nobody has
 * computed, and all else is text.
 */
final class SampleWorkbook {

    private SampleWorkbook() {}

    /** What becomes of it, called {@code town.xlsx}. */
    static Imported read(String text) {
        return read(bytes(text));
    }

    static Imported read(byte[] bytes) {
        try {
            return XlsForm.read("town.xlsx", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Imported read(String text, Locale plain) {
        try {
            return XlsForm.read("town.xlsx", new ByteArrayInputStream(bytes(text)), plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream stream = new ByteArrayOutputStream()) {
            fill(workbook, text.lines().toList());
            workbook.write(stream);
            return stream.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XSSFWorkbook workbook, List<String> lines) {
        Sheet sheet = null;
        int rows = 0;
        for (String line : lines) {
            if (line.startsWith("[")) {
                sheet = workbook.createSheet(line.substring(1, line.indexOf(']')));
                rows = 0;
            } else if (sheet != null) {
                fill(sheet.createRow(rows++), line);
            }
        }
    }

    private static void fill(Row row, String line) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            String text = cells[i].strip();
            if (!text.isEmpty()) {
                fill(row.createCell(i), text);
            }
        }
    }

    private static void fill(Cell cell, String text) {
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (text.equals("TRUE") || text.equals("FALSE")) {
            cell.setCellValue(text.equals("TRUE"));
        } else if (text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
        } else {
            cell.setCellValue(text);
        }
    }
}
