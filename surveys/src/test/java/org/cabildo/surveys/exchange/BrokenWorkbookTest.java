package org.cabildo.surveys.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that cannot be used: one sentence for each mistake, at its cell, soon, and in little memory. */
final class BrokenWorkbookTest {

    private static final String FORM = """
            [survey]
            type            | name | label::English (en) | relevant
            begin_group     | home | Home                |
            integer         | age  | Age                 |
            select_one diet | diet | Diet                | ${age} > 3
            end_group       |      |                     |
            [choices]
            list_name | name | label::English (en)
            diet      | meat | Meat
            diet      | none | No meat
            """;

    @Test
    void the_form_that_the_others_are_made_from_is_sound() {
        assertEquals(List.of(), problems("Age", "Years"));
    }

    @Test
    void a_workbook_without_the_sheet_survey() {
        assertEquals(
                List.of("town.xlsx: there is no sheet 'survey'; add it, with the columns type, name and label"),
                problems("[survey]", "[form]"));
    }

    @Test
    void a_workbook_that_asks_nothing() {
        assertEquals(
                List.of("town.xlsx: the sheet 'survey' asks nothing; add a row with type, name and label"),
                SampleWorkbook.read("[survey]\ntype | name | label::English (en)")
                        .problems());
    }

    @Test
    void a_sheet_with_very_many_rows_or_columns() {
        String rows = "text | q | Q\n".repeat(20_001);
        assertEquals(
                List.of("town.xlsx: more rows, cells or text than a form ever has; keep only the sheets of the form"),
                soon(SampleWorkbook.bytes("[survey]\ntype | name | label::English (en)\n" + rows)));

        String columns = IntStream.range(0, 16_000).mapToObj(i -> "c" + i).collect(Collectors.joining("|"));
        assertEquals(
                List.of(),
                soon(SampleWorkbook.bytes(
                        "[survey]\ntype|name|label::English (en)|" + columns + "\ntext|q|Q|" + columns)));
    }

    @Test
    void a_group_that_is_never_ended() {
        assertEquals(
                List.of("town.xlsx:survey!A2: this group is never ended; add end_group after its last question"),
                problems("end_group       |      |                     |", ""));
    }

    @Test
    void an_end_without_a_beginning() {
        assertEquals(
                List.of("town.xlsx:survey!A2: nothing is open that this could end; remove it"),
                problems(
                        "begin_group     | home | Home                |\n",
                        "end_group\nbegin_group | home | Home |\n"));
    }

    @Test
    void a_group_that_is_ended_as_a_repeat() {
        assertEquals(
                List.of("town.xlsx:survey!A5: the group of row 2 is still open; end it first, with end_group"),
                problems("end_group ", "end_repeat"));
    }

    @Test
    void groups_without_end() {
        String deep = "begin_group | g | G |\n".repeat(500);
        List<String> problems = problems("begin_group     | home | Home                |\n", deep);

        assertTrue(
                problems.contains("town.xlsx:survey!A22: groups stand at most 20 deep; ask this further out"),
                problems.toString());
    }

    @Test
    void an_unknown_type() {
        assertEquals(
                "town.xlsx:survey!A4: unknown type 'geotrace'; write one of text, integer, decimal, select_one LIST, "
                        + "select_multiple LIST, rank LIST, range, date, year, acknowledge, note, url, email, phone, "
                        + "geopoint, file, calculate, hidden",
                problems("select_one diet", "geotrace").get(0));
    }

    @Test
    void a_name_that_is_there_twice() {
        assertEquals(
                List.of("town.xlsx:survey!B4: the name age is taken at town.xlsx:survey!B3; choose another"),
                problems("select_one diet | diet |", "select_one diet | age |"));
    }

    @Test
    void a_name_with_a_quote() {
        assertEquals(
                List.of("town.xlsx:survey!B3: 'ag'e' is no name; a name is up to 64 of a-z, 0-9 and _, beginning with "
                        + "a letter, such as s1_t1_q1"),
                problems("| age  |", "| ag'e |").subList(0, 1));
    }

    @Test
    void a_list_that_there_is_not() {
        assertEquals(
                List.of("town.xlsx:survey!A4: there is no choice list 'meals'; write one of diet_choices, "
                        + "stakeholder_groups, countries, lenses"),
                problems("select_one diet", "select_one meals"));
    }

    @Test
    void a_condition_that_cannot_be_read() {
        assertEquals(
                List.of(
                        "town.xlsx:survey!D4: condition cannot be read, at its character 8: this quote is never closed; "
                                + "close it with '"),
                problems("${age} > 3", "${age}='3"));
    }

    @Test
    void a_translation_that_is_missing() {
        assertEquals(
                List.of("town.xlsx:survey!C2: 'es' is missing; add it"),
                SampleWorkbook.read("""
                                [survey]
                                type | name | label::English (en) | label::Español (es)
                                text | who  | Who?                |
                                """).problems());
    }

    @Test
    void a_language_that_nobody_knows() {
        assertEquals(
                "town.xlsx:survey!C1: 'Klingonish' is no language that we know, or two; write it as label::English (en)",
                problems("English (en) | relevant", "Klingonish | relevant").get(0));
    }

    @Test
    void a_column_that_is_there_twice() {
        assertEquals(
                List.of("town.xlsx:survey!E1: the column 'Relevance' is there twice; keep one"),
                problems("| relevant", "| relevant | Relevance"));
    }

    @Test
    void a_row_without_a_type_and_one_without_a_list() {
        assertEquals(
                List.of(
                        "town.xlsx:survey!A3: there is no type; write one, or clear the row",
                        "town.xlsx:choices!A3: there is no list_name; write one, or clear the row"),
                SampleWorkbook.read(FORM.replace("integer         | age ", "| age ")
                                .replace("| ${age} > 3", "|")
                                .replace("diet      | none", "| none"))
                        .problems());
    }

    @Test
    void a_formula_that_nobody_has_computed() {
        assertEquals(
                List.of("town.xlsx:survey!D4: a formula without a result; write the text itself"),
                problems("${age} > 3", "=CONCATENATE(A1,B1)"));
    }

    @Test
    void headings_in_very_many_languages() {
        String headings =
                IntStream.range(0, 6_000).mapToObj(i -> " | label::en-x-a" + i).collect(Collectors.joining());

        assertEquals(
                List.of("town.xlsx: its headings name 6000 languages, and at most 50 can be; "
                        + "keep those that people are asked in, each written in one way"),
                soon(SampleWorkbook.bytes("[survey]\ntype | name" + headings + "\n" + "text | q | Q\n".repeat(300))));
    }

    @Test
    void a_cell_longer_than_a_spreadsheet_allows() {
        assertEquals(
                List.of("town.xlsx:survey!C3: longer than 32767 characters, more than a cell can hold; shorten it"),
                soon(changed("xl/sharedStrings.xml", strings -> strings.replace("Age", "Age ".repeat(8_192)))).stream()
                        .limit(1)
                        .toList());
    }

    @Test
    void a_long_condition_of_a_group_around_very_many_questions() {
        String condition =
                IntStream.range(0, 1_500).mapToObj(i -> "${age} = " + i).collect(Collectors.joining(" or "));
        String form = FORM.replace(
                "end_group       |      |                     |",
                "begin_group | in | In |\nbegin_group | inner | Inner | " + condition + "\n"
                        + "note | | Read this |\n".repeat(3_000) + "end_group |\nend_group |\nend_group |");

        List<String> problems = soon(SampleWorkbook.bytes(form));

        assertEquals(
                "the conditions of the groups around the questions come to more than 1000000 characters, since each "
                        + "question gets its own copy; compute long ones once, in a calculate, or ask in fewer groups",
                problems.get(0).substring(problems.get(0).indexOf(": ") + 2));
    }

    @Test
    void a_list_of_more_choices_than_a_definition_can_have() {
        assertEquals(
                List.of("town.xlsx: its choices, or the questions of one group, come to more than 8000000 bytes; "
                        + "leave some out, or shorten what each of them says"),
                SampleWorkbook.read(choices(19_000, "ñ".repeat(250))).problems());
    }

    @Test
    void a_list_of_every_village_is_sound() {
        assertEquals(
                List.of(), SampleWorkbook.read(choices(15_000, "x".repeat(250))).problems());
    }

    /** The form with so many more choices, with this label. */
    private static byte[] choices(int number, String label) {
        return SampleWorkbook.bytes(FORM
                + IntStream.range(0, number)
                        .mapToObj(i -> "diet | village_" + i + " | " + label + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void what_is_no_workbook() {
        assertEquals(
                List.of("town.xlsx: no .xlsx workbook; save it as one"),
                SampleWorkbook.read("type,name,label".getBytes(StandardCharsets.UTF_8))
                        .problems());
        assertEquals(
                List.of(
                        "town.xlsx: no workbook that can be read; open it in a spreadsheet, and save it as .xlsx again"),
                SampleWorkbook.read(zip("hello.txt", "hello")).problems());
        byte[] half = SampleWorkbook.bytes(FORM);
        assertEquals(
                List.of("town.xlsx: a damaged workbook; open it in a spreadsheet, and save it as .xlsx again"),
                SampleWorkbook.read(Arrays.copyOf(half, half.length / 2)).problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/worksheets/sheet1.xml   | r=\"A2\"             | r=\"2A\"",
                "xl/worksheets/sheet1.xml   | <row r=\"2\"         | <row r=\"99999999999\"",
                "xl/worksheets/sheet1.xml   | <v>0</v>             | <v>77777</v>",
                "xl/sharedStrings.xml       | count=\"24\"         | count=\"many\"",
                "xl/_rels/workbook.xml.rels | worksheets/sheet1    | :[worksheets]",
            })
    void what_points_nowhere_in_a_workbook(String entry, String from, String to) {
        byte[] broken = changed(entry, text -> {
            assertTrue(text.contains(from), text);
            return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        });

        assertEquals(
                List.of("town.xlsx: a damaged workbook; open it in a spreadsheet, and save it as .xlsx again"),
                SampleWorkbook.read(broken).problems());
    }

    @Test
    void a_workbook_that_is_too_large() {
        assertEquals(
                List.of("town.xlsx: larger than 8000000 bytes; take pictures out, or split it"),
                SampleWorkbook.read(new byte[8_000_001]).problems());
    }

    @Test
    void a_zip_bomb() {
        String bomb =
                "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>" + " ".repeat(70_000_000) + "</t></is></c></row>";

        assertEquals(
                List.of("town.xlsx: unpacks to more than a form ever needs; copy its sheets to a new workbook"),
                soon(changed(
                        "xl/worksheets/sheet1.xml", sheet -> sheet.replace("</sheetData>", bomb + "</sheetData>"))));
    }

    @Test
    void one_long_text_in_very_many_cells() {
        StringBuilder cells = new StringBuilder();
        for (int row = 10; row < 20_000; row++) {
            cells.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" t=\"s\"><v>0</v></c></row>");
        }
        byte[] wide =
                changed("xl/worksheets/sheet1.xml", sheet -> sheet.replace("</sheetData>", cells + "</sheetData>"));

        assertEquals(
                List.of("town.xlsx: more rows, cells or text than a form ever has; keep only the sheets of the form"),
                soon(changed(
                        wide,
                        "xl/sharedStrings.xml",
                        strings -> strings.replaceFirst("<t>", "<t>" + "long ".repeat(6_000)))));
    }

    @Test
    void very_many_formats_in_very_many_sheets() {
        String sheets = IntStream.range(0, 300)
                .mapToObj(i -> "[extra" + i + "]\nnothing | of | use\n")
                .collect(Collectors.joining());
        byte[] workbook = SampleWorkbook.bytes(FORM + sheets);

        assertEquals(
                List.of(),
                soon(changed(
                        workbook,
                        "xl/styles.xml",
                        styles -> styles.replaceFirst("<fonts[^>]*>", "$0" + fonts(25_000)))));
        assertEquals(
                List.of("town.xlsx: more formats of cells than a form ever needs; copy its texts to a new workbook"),
                soon(changed(
                        workbook,
                        "xl/styles.xml",
                        styles -> styles.replaceFirst("<fonts[^>]*>", "$0" + fonts(75_000)))));
    }

    @Test
    void a_sheet_of_the_same_name_again() {
        assertEquals(
                List.of(),
                SampleWorkbook.read(FORM + "[ Survey]\ntype | name\nno_type | x")
                        .problems());
    }

    @Test
    void entities_that_unfold() {
        String entities = "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"" + "&a;".repeat(100)
                + "\"><!ENTITY c \"" + "&b;".repeat(100) + "\"><!ENTITY d \"" + "&c;".repeat(1000) + "\">]>";

        assertEquals(
                List.of(
                        "town.xlsx: no workbook that can be read; open it in a spreadsheet, and save it as .xlsx again"),
                soon(changed(
                        "xl/sharedStrings.xml",
                        strings -> strings.replaceFirst("\\?>", "?>" + entities).replaceFirst("<t>", "<t>&d;"))));
    }

    private static String fonts(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "<font><sz val=\"" + i % 99 + "\"/><name val=\"Unheard of, number " + i + "\"/></font>")
                .collect(Collectors.joining());
    }

    private static List<String> soon(byte[] workbook) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> SampleWorkbook.read(workbook).problems());
    }

    private static byte[] changed(String entry, UnaryOperator<String> change) {
        return changed(SampleWorkbook.bytes(FORM), entry, change);
    }

    /** The workbook with one of the files in it changed. */
    private static byte[] changed(byte[] workbook, String entry, UnaryOperator<String> change) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(next.getName()));
                out.write((next.getName().equals(entry) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }

    private static byte[] zip(String entry, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> problems(String from, String to) {
        assertTrue(FORM.contains(from), from);
        return SampleWorkbook.read(FORM.replace(from, to)).problems();
    }
}
