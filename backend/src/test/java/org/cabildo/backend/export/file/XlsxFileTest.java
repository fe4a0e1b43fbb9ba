package org.cabildo.backend.export.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XlsxFileTest {

    private static XSSFWorkbook opened(Shape shape, @Nullable String language) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(Exported.file(Format.XLSX, Exported.contents(shape, language))));
    }

    private static Cell at(Sheet sheet, int row, String header) {
        return StreamSupport.stream(sheet.getRow(0).spliterator(), false)
                .filter(cell -> cell.getStringCellValue().equals(header))
                .map(cell -> sheet.getRow(row).getCell(cell.getColumnIndex()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_segment_and_each_repeat_has_a_sheet_and_the_codebook_is_the_last() throws IOException {
        try (XSSFWorkbook workbook = opened(Shape.WIDE, null)) {
            assertEquals(
                    List.of("submissions", "s1", "s2", "s3", "child", "visit", "step", "codebook"),
                    IntStream.range(0, workbook.getNumberOfSheets())
                            .mapToObj(workbook::getSheetName)
                            .toList());
        }
    }

    @Test
    void cells_have_types_and_a_formula_is_text() throws IOException {
        try (XSSFWorkbook workbook = opened(Shape.WIDE, null)) {
            Sheet household = workbook.getSheet("s1");
            assertEquals(CellType.STRING, at(household, 2, "water_dear").getCellType());
            assertEquals(Exported.FORMULA, at(household, 2, "water_dear").getStringCellValue());
            assertEquals(2, at(household, 2, "adults").getNumericCellValue());
            assertEquals(-3.5, at(household, 3, "water_bill").getNumericCellValue());
            assertEquals(Exported.LINES, at(workbook.getSheet("s2"), 2, "why").getStringCellValue());
            assertEquals(
                    LocalDateTime.parse("2026-10-02T00:00:00"),
                    at(workbook.getSheet("visit"), 3, "visit_day").getLocalDateTimeCellValue());
            assertEquals(
                    LocalDateTime.parse("2026-11-22T11:00:00"),
                    at(workbook.getSheet("submissions"), 3, "_submitted_at").getLocalDateTimeCellValue());
            assertEquals("#date+submitted", at(household, 1, "_submitted_at").getStringCellValue());
        }
    }

    @Test
    void the_codebook_names_every_column_and_every_choice() throws IOException {
        try (XSSFWorkbook workbook = opened(Shape.WIDE, null)) {
            List<List<String>> lines = StreamSupport.stream(
                            workbook.getSheet("codebook").spliterator(), false)
                    .map(row -> IntStream.range(0, 7)
                            .mapToObj(i ->
                                    row.getCell(i) == null ? "" : row.getCell(i).getStringCellValue())
                            .toList())
                    .toList();

            assertEquals(List.of("submissions", "", "Filas: 2", "", "", "", ""), lines.get(2));
            assertEquals(
                    1,
                    lines.stream()
                            .filter(line -> line.equals(List.of("s1", "district", "", "", "", "harbour", "Puerto")))
                            .count());
        }
    }

    @Test
    void what_looks_like_a_number_of_a_character_stays_what_was_written() throws IOException {
        String written = "see _x0041_ there";
        Handed submission = new Handed(
                Exported.FIRST,
                Instant.EPOCH,
                1,
                "es",
                "refugee_led",
                "PE",
                null,
                null,
                List.of(Exported.given("why", List.of(), written)));
        byte[] file = Exported.file(Format.XLSX, Exported.contents(Shape.LONG, null, List.of(submission)));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertEquals(written, at(workbook.getSheet("answers"), 2, "value").getStringCellValue());
        }
    }

    @Test
    void what_does_not_fit_into_a_cell_is_refused_and_not_cut() {
        Handed submission = new Handed(
                Exported.FIRST,
                Instant.EPOCH,
                1,
                "es",
                "refugee_led",
                "PE",
                null,
                null,
                List.of(Exported.given("why", List.of(), "🏘".repeat(20_000))));
        Contents contents = Exported.contents(Shape.WIDE, null, List.of(submission));

        TooMuch refused = assertThrows(TooMuch.class, () -> Exported.file(Format.XLSX, contents));
        assertEquals(TooMuch.Of.CHARACTERS, refused.of());
        assertEquals(40_000, refused.number());
    }
}
