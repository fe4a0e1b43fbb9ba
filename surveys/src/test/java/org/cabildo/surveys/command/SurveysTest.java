package org.cabildo.surveys.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cabildo.surveys.exchange.XForm;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what they get: output and exit code of every command. */
final class SurveysTest {

    private static final Path WORKSHOP = Path.of("src/test/resources/definitions/workshop");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_sound_questionnaire() throws IOException {
        copy("sound");
    }

    @Test
    void check_says_that_nothing_is_wrong() {
        assertEquals(0, run("check", folder("sound"), "brasilia-2024"));

        assertEquals(
                List.of(
                        folder("sound") + ": nothing is wrong; workshop version 1, 12 questions in 2 languages",
                        "brasilia-2024: nothing is wrong; brasilia-2024 version 1, 112 questions in 2 languages"),
                lines(out));
        assertEquals("", err.toString());
    }

    @Test
    void check_tells_every_problem_of_all_where_an_editor_can_click_it() throws IOException {
        broken("one");
        broken("two");

        assertEquals(1, run("check", folder("one"), folder("sound"), folder("two")));

        assertEquals(3, lines(out).size());
        assertEquals(clickable("one"), lines(out).get(0));
        assertEquals(clickable("two"), lines(out).get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "diff brasilia-2024", "convert brasilia-2024", "chek", "", "check --loud a"})
    void wrong_usage_is_told_with_where_help_is(String typed) {
        assertEquals(2, run(typed.isEmpty() ? new String[0] : typed.split(" ")));

        assertTrue(lines(err).get(1).startsWith("How it is used: surveys"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void what_is_not_there_is_named() {
        assertEquals(2, run("check", folder("nowhere")));
        assertTrue(err.toString().contains("there is no folder or file '" + folder("nowhere") + "'"), err.toString());

        assertEquals(2, run("check", folder("sound") + "/consultation.yaml"));
        assertTrue(err.toString().contains("is no XLSForm; name"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "check --help", "diff -h", "convert --help", "print --help"})
    void help_is_no_mistake(String typed) {
        assertEquals(0, run(typed.split(" ")));

        assertTrue(out.toString().contains("Usage: surveys"), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void diff_of_the_same_says_nothing() throws IOException {
        copy("copy");

        assertEquals(0, run("diff", folder("sound"), folder("copy")));
        assertEquals("", out.toString());
    }

    @Test
    void diff_tells_what_changed_and_where_answers_are_lost() throws IOException {
        copy("later");
        replace("later", "consultation.yaml", "version: 1", "version: 2");
        replace("later", "segment.yaml", "en: Your story", "en: Your own story");
        replace("later", "segment.yaml", "name: page", "name: address");
        replace("later", "segment.yaml", "type: date", "type: text");
        replace("later", "choices.yaml", "name: EC", "name: BO");
        replace("later", "choices.yaml", "es: Perú", "es: Pirú");

        assertEquals(1, run("diff", folder("sound"), folder("later")));

        assertEquals(
                List.of(
                        "workshop version 1 -> workshop version 2",
                        "story: reworded",
                        "  label en - Your story",
                        "  label en + Your own story",
                        "places: choices reworded",
                        "  PE es - Perú",
                        "  PE es + Pirú",
                        "places: can no longer be answered with EC; earlier answers do not carry over",
                        "day: is text and was date; earlier answers do not carry over",
                        "address: added, 'Page'",
                        "page: retired, 'Page'; earlier answers do not carry over"),
                lines(out));
    }

    @Test
    void diff_does_not_hide_that_something_else_differs() throws IOException {
        copy("later");
        replace("later", "consultation.yaml", "version: 1", "version: 2");

        assertEquals(1, run("diff", folder("sound"), folder("later")));
        assertEquals("workshop version 1 -> workshop version 2", lines(out).get(0));
        assertTrue(lines(out).get(1).startsWith("the questions are the same"), out.toString());
    }

    @Test
    void diff_of_a_broken_one_is_no_difference() throws IOException {
        broken("later");

        assertEquals(2, run("diff", folder("sound"), folder("later")));
        assertEquals(List.of(clickable("later")), lines(err));
        assertEquals("", out.toString());
    }

    @Test
    void convert_writes_an_xform_and_overwrites_nothing_unasked() throws IOException {
        Path to = temporary.resolve("form.xml");
        assertEquals(0, run("convert", folder("sound"), to.toString()));
        assertEquals(XForm.of(Definitions.read(temporary.resolve("sound"))), Files.readString(to));

        assertEquals(2, run("convert", "brasilia-2024", to.toString()));
        assertTrue(err.toString().contains("--force"), err.toString());
        assertTrue(Files.readString(to).contains("id=\"workshop\""));

        assertEquals(0, run("convert", "--force", "brasilia-2024", to.toString()));
        assertTrue(Files.readString(to).contains("id=\"brasilia-2024\""));
    }

    @Test
    void convert_of_a_broken_one_tells_its_problems_and_writes_nothing() throws IOException {
        broken("later");
        Path to = temporary.resolve("form.xml");

        assertEquals(1, run("convert", folder("later"), to.toString()));
        assertEquals(List.of(clickable("later")), lines(err));
        assertFalse(Files.exists(to));
    }

    @Test
    void a_questionnaire_becomes_a_workbook_and_is_itself_again() {
        assertEquals(0, run("convert", "municipal-services", folder("form.xlsx")));
        assertEquals(0, run("check", folder("form.xlsx")));
        assertEquals(0, run("convert", folder("form.xlsx"), folder("yaml")), err.toString());
        assertEquals(0, run("diff", folder("form.xlsx"), folder("yaml")), out.toString());

        assertEquals(1, run("diff", "municipal-services", folder("yaml")));
        assertTrue(lines(out).get(1).startsWith("the questions are the same"), out.toString());

        assertEquals(2, run("convert", folder("form.xlsx"), folder("yaml")));
        assertEquals(0, run("convert", "--force", folder("form.xlsx"), folder("yaml")));
    }

    @Test
    void a_workbook_that_is_none_is_a_problem() throws IOException {
        Files.writeString(temporary.resolve("form.xlsx"), "hello");

        assertEquals(1, run("check", folder("form.xlsx")));
        assertTrue(out.toString().startsWith(folder("form.xlsx") + ":"), out.toString());
        assertEquals(1, run("convert", folder("form.xlsx"), folder("yaml")));
        assertFalse(Files.exists(temporary.resolve("yaml")));
    }

    @Test
    void convert_says_what_it_cannot_write() {
        assertEquals(2, run("convert", folder("sound"), folder("form.pdf")));
        assertTrue(err.toString().contains("let its name end in"), err.toString());

        assertEquals(2, run("convert", folder("sound"), folder("again")));
        assertTrue(err.toString().contains("is YAML already"), err.toString());

        assertEquals(2, run("convert", folder("sound"), folder("nowhere/form.xml")));
        assertTrue(err.toString().contains("make it first"), err.toString());
    }

    @Test
    void print_writes_paper_for_whom_it_is_asked() throws IOException {
        assertEquals(0, run("print", folder("sound"), "-o", folder("all.pdf")), err.toString());
        assertTrue(Files.readString(temporary.resolve("all.pdf"), ISO_8859_1).startsWith("%PDF"));
        assertEquals(
                0,
                run(
                        "print",
                        folder("sound"),
                        "--lang",
                        "es",
                        "--group",
                        "state",
                        "--country",
                        "PE",
                        "--segment",
                        "s1",
                        "-o",
                        folder("some.docx")),
                err.toString());
        assertTrue(Files.readString(temporary.resolve("some.docx"), ISO_8859_1).startsWith("PK"));

        assertEquals(2, run("print", folder("sound"), "-o", folder("all.pdf")));
        assertTrue(err.toString().contains("--force"), err.toString());
        assertEquals(2, run("print", folder("sound"), "-o", folder("all.odt")));
        assertTrue(err.toString().contains("let its name end in"), err.toString());
        assertEquals(2, run("print", folder("sound"), "--lang", "fr", "-o", folder("fr.pdf")));
        assertEquals(2, run("print", folder("sound"), "--segment", "s9", "-o", folder("s9.pdf")));
        assertTrue(err.toString().contains("s9"), err.toString());
        assertFalse(Files.exists(temporary.resolve("s9.pdf")));
    }

    @Test
    void a_fault_of_ours_is_one_sentence_unless_its_trace_is_asked_for() {
        assertEquals(3, runOnTornPaper("check", "brasilia-2024"));
        assertEquals(1, lines(err).size());
        assertTrue(err.toString().contains("--trace"), err.toString());

        assertEquals(3, runOnTornPaper("check", "brasilia-2024", "--trace"));
        assertTrue(err.toString().contains("\tat org.cabildo"), err.toString());
    }

    @Test
    void so_is_one_that_no_program_survives() {
        PrintWriter paper = new PrintWriter(out) {
            @Override
            public void println(String line) {
                throw new OutOfMemoryError("Java heap space");
            }
        };

        assertEquals(3, run(paper, "check", "brasilia-2024"));
        assertEquals(1, lines(err).size(), err.toString());
        assertTrue(err.toString().contains("Java heap space"), err.toString());
    }

    @Test
    void a_form_that_does_not_say_its_language_is_read_in_the_one_that_is_named() throws IOException {
        plainForm();

        assertEquals(1, run("check", folder("plain.xlsx")));
        assertTrue(
                lines(out).get(0).endsWith("label::English (en); or name it with --lang, such as --lang en"),
                out.toString());

        assertEquals(0, run("check", "--lang", "es", folder("plain.xlsx")), out.toString());
        assertEquals(0, run("convert", "--lang", "es", folder("plain.xlsx"), folder("plain")), err.toString());
        assertEquals(
                "es",
                Definitions.read(temporary.resolve("plain")).defaultLanguage().toLanguageTag());
        assertEquals(0, run("diff", "--lang", "es", folder("plain.xlsx"), folder("plain")), out.toString());
        assertEquals(0, run("print", "--lang", "es", folder("plain.xlsx"), "-o", folder("es.pdf")), err.toString());

        assertEquals(2, run("check", "--lang", "klingon", folder("plain.xlsx")));
        assertTrue(err.toString().contains("'klingon' is no language; write a tag, such as es"), err.toString());
    }

    private void plainForm() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream file = Files.newOutputStream(temporary.resolve("plain.xlsx"))) {
            Sheet survey = workbook.createSheet("survey");
            String[][] rows = {{"type", "name", "label"}, {"text", "story", "Cuente"}};
            for (int i = 0; i < rows.length; i++) {
                Row row = survey.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            workbook.write(file);
        }
    }

    @Test
    void a_text_that_no_cell_holds_is_named_and_nothing_is_left_behind() throws IOException {
        replace("sound", "segment.yaml", "en: Your story", "en: " + "A".repeat(32_768));

        assertEquals(2, run("convert", folder("sound"), folder("form.xlsx")));
        assertTrue(err.toString().contains("label::English (en) of story has 32768; shorten it"), err.toString());
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(temporary.resolve("sound")), left.toList());
        }
    }

    @Test
    void letters_that_a_pdf_cannot_show_are_refused() throws IOException {
        replace("sound", "segment.yaml", "en: Your story", "en: قصتك");

        assertEquals(2, run("print", folder("sound"), "-o", folder("form.pdf")));
        assertTrue(
                err.toString()
                        .contains("a PDF cannot show ق (U+0642): its font has Latin, Greek and Cyrillic letters; print"
                                + " a .docx"),
                err.toString());
        assertFalse(Files.exists(temporary.resolve("form.pdf")));
        assertEquals(0, run("print", folder("sound"), "-o", folder("form.docx")), err.toString());
    }

    @Test
    void capitals_in_an_ending_are_the_same() throws IOException {
        assertEquals(0, run("convert", folder("sound"), folder("FORM.XLSX")), err.toString());
        assertEquals(0, run("check", folder("FORM.XLSX")), out.toString());
        assertEquals(0, run("print", folder("FORM.XLSX"), "-o", folder("FORM.DOCX")), err.toString());
        assertTrue(Files.readString(temporary.resolve("FORM.DOCX"), ISO_8859_1).startsWith("PK"));
    }

    @Test
    void a_process_of_its_own_ends_with_the_exit_code() throws Exception {
        broken("later");
        assertEquals(clickable("later"), processThatChecks("later"));

        assertEquals(0, run("convert", folder("sound"), folder("form.xlsx")));
        damage("form.xlsx");
        assertEquals(
                folder("form.xlsx") + ": no workbook that can be read; open it in a spreadsheet, and save it as .xlsx"
                        + " again",
                processThatChecks("form.xlsx"));
    }

    /** What it prints; it finds problems. */
    private String processThatChecks(String name) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Surveys.class.getName(),
                        "check",
                        folder(name))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(1, process.exitValue());
        return printed.strip();
    }

    /** Cuts the workbook's list of parts short. */
    private void damage(String name) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(temporary.resolve(name))) {
            Path parts = zip.getPath("[Content_Types].xml");
            String xml = Files.readString(parts);
            Files.writeString(parts, xml.substring(0, xml.length() / 2));
        }
    }

    private int run(String... typed) {
        return run(new PrintWriter(out), typed);
    }

    private int runOnTornPaper(String... typed) {
        return run(
                new PrintWriter(out) {
                    @Override
                    public void println(String line) {
                        throw new IllegalStateException("the paper is torn");
                    }
                },
                typed);
    }

    private int run(PrintWriter paper, String... typed) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Surveys.run(Surveys.commandLine().setOut(paper).setErr(new PrintWriter(err)), typed);
    }

    private static List<String> lines(StringWriter printed) {
        return printed.toString().lines().toList();
    }

    private String folder(String name) {
        return temporary.resolve(name).toString();
    }

    private void copy(String name) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        for (String file : List.of("consultation.yaml", "choices.yaml", "segment.yaml")) {
            Files.copy(WORKSHOP.resolve(file), folder.resolve(file));
        }
    }

    private void replace(String name, String file, String from, String to) throws IOException {
        Path path = temporary.resolve(name).resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(from), from);
        Files.writeString(path, text.replace(from, to));
    }

    private void broken(String name) throws IOException {
        copy(name);
        replace(name, "segment.yaml", "type: date", "type: dat");
    }

    private String clickable(String name) {
        return folder(name) + "/segment.yaml:13:27: unknown type 'dat'; write one of text, integer, decimal, select_one"
                + " LIST, select_multiple LIST, rank LIST, range, date, year, acknowledge, note, url, email, phone,"
                + " geopoint, file, calculate, hidden";
    }
}
