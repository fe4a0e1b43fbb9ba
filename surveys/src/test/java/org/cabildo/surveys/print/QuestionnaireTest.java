package org.cabildo.surveys.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reading.Definitions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuestionnaireTest {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");

    @ParameterizedTest
    @CsvSource({
        "brasilia-2024, en",
        "brasilia-2024, es",
        "municipal-services, es",
        "municipal-services, en",
        "municipal-services, pt"
    })
    void has_every_wording_and_every_choice_and_shows_no_expression(String name, Locale language) {
        Definition definition = Definitions.bundled(name);
        Printed printed = Printed.of(definition, Selection.in(language));

        List<String> missing = definition.places().keySet().stream()
                .filter(question -> !(question instanceof Question.Calculate || question instanceof Question.Hidden))
                .flatMap(question -> Stream.concat(Stream.of(label(question, language)), choices(question, language)))
                .filter(words -> !printed.says(words))
                .toList();
        assertEquals(List.of(), missing);
        assertTrue(printed.hides("${"));
    }

    /** What is calculated is a blank to fill in. */
    private static String label(Question question, Locale language) {
        return question.label().in(language).replaceAll("\\$\\{[^}]*}", "________");
    }

    private static Stream<String> choices(Question question, Locale language) {
        return question instanceof Question.OfList of
                ? of.choices().choices().stream().map(Choice::label).map(label -> label.in(language))
                : Stream.empty();
    }

    @Test
    void a_group_and_a_country_are_asked_what_is_for_them_and_need_not_say_who_they_are() {
        Definition definition = Definitions.bundled("municipal-services");
        Printed company = Printed.of(definition, selection("private_sector", "PE"));
        Printed authority = Printed.of(definition, selection("local_authority", "CL"));

        assertTrue(authority.says("Yearly budget, in thousands"));
        assertTrue(company.hides("Yearly budget, in thousands"));
        assertTrue(company.says("Staff"));
        assertTrue(authority.says("Chilean law"));
        assertTrue(company.hides("Chilean law"));
        assertTrue(company.says("Private sector") && company.hides("Refugee-led organisation"));
        assertTrue(company.hides("Only for") && company.hides("Only in"));
    }

    @Test
    void a_segment_that_is_for_others_is_left_out() {
        Definition definition = Definitions.bundled("municipal-services");

        assertTrue(Printed.of(definition, selection("civil_society", null)).hides("Those who provide the services"));
        PrintRefused refused = assertThrows(
                PrintRefused.class,
                () -> Questionnaire.of(
                        definition, new Selection(Locale.ENGLISH, "civil_society", null, List.of("s3"), null)));
        assertEquals(
                "nothing that is selected is asked of this group and country; select other segments",
                refused.getMessage());
    }

    @Test
    void without_a_group_each_question_says_for_whom_it_is() {
        Printed everyone = Printed.of(Definitions.bundled("municipal-services"), Selection.in(Locale.ENGLISH));

        assertTrue(everyone.says("Only for: Local authority. 29."));
        assertTrue(everyone.says("Only for: Local authority or Private sector. Only in: Chile. 31."));
    }

    @Test
    void only_the_chosen_segments_are_there_numbered_from_one_with_the_code() {
        Printed printed = Printed.of(
                Definitions.bundled("municipal-services"),
                new Selection(PORTUGUESE, null, null, List.of("s2"), "K7-PQ"));

        assertTrue(printed.says("1. Serviços que utiliza"));
        assertTrue(printed.hides("Pessoas adultas"));
        assertTrue(printed.says("K7-PQ"));
    }

    @Test
    void what_the_definition_has_not_is_refused_with_what_it_has() {
        Definition definition = Definitions.bundled("municipal-services");

        assertEquals(
                "the questionnaire is not written in 'fr'; choose one of es, en, pt",
                refusal(definition, Selection.in(Locale.FRENCH)));
        assertEquals(
                "the questionnaire has no segment 's9'; choose one of s1, s2, s3",
                refusal(definition, new Selection(Locale.ENGLISH, null, null, List.of("s9"), null)));
        assertEquals(
                "the questionnaire has no country 'XX'; choose one of CL, EC, PE",
                refusal(definition, selection("civil_society", "XX")));
        assertTrue(refusal(definition, selection("bank", null)).startsWith("the questionnaire has no group 'bank'"));
    }

    private static String refusal(Definition definition, Selection selection) {
        PrintRefused refused = assertThrows(PrintRefused.class, () -> Questionnaire.of(definition, selection));
        return String.valueOf(refused.getMessage());
    }

    @Test
    void what_looks_like_markup_is_printed_as_it_is_written() {
        String label = "<b>Bold</b> & {{ paper }} \"quoted\" it's &amp; ${nothing}";
        Printed printed = Printed.of(
                new Sketch()
                        .with(new Question.Text(
                                new Asked("odd", Sketch.text(label), Sketch.text("<i>hint</i>"), true, null), true, 50))
                        .definition(),
                new Selection(Locale.ENGLISH, null, null, List.of(), "<&'\">"));

        assertTrue(printed.says(label.replace("${nothing}", "________")));
        assertTrue(printed.says("<i>hint</i>"));
        assertTrue(printed.says("<&'\">"));
    }

    @Test
    void the_same_is_printed_in_the_same_bytes() throws IOException {
        Printed one = Printed.of(Definitions.bundled("municipal-services"), Selection.in(PORTUGUESE));
        Printed other = Printed.of(Definitions.bundled("municipal-services"), Selection.in(PORTUGUESE));

        assertArrayEquals(one.pdf(), other.pdf());
        assertArrayEquals(one.docx(), other.docx());
        // The times in a zip file have steps of two seconds, and the runs may have had the same one.
        assertEquals(List.of(), zippedToday(one.docx()));
    }

    private static List<String> zippedToday(byte[] docx) throws IOException {
        List<String> today = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getTimeLocal().getYear() > 1980) {
                    today.add(entry.getName());
                }
            }
        }
        return today;
    }

    @Test
    void the_pdf_can_be_read_aloud_and_brings_its_letters() throws IOException {
        Printed printed = Printed.of(Definitions.bundled("brasilia-2024"), Selection.in(Locale.forLanguageTag("es")));

        try (PDDocument document = Loader.loadPDF(printed.pdf())) {
            assertEquals(
                    "Segunda Consulta Temática del Proceso de Cartagena+40",
                    document.getDocumentInformation().getTitle());
            assertEquals("es", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertFalse(document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getKids()
                    .isEmpty());
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded() && font.getName().contains("Liberation"), font.getName());
                }
            }
        }
    }

    @Test
    void five_hundred_questions_are_printed_in_little_memory() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FiveHundred.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(process.waitFor(1, TimeUnit.MINUTES), said);
        assertEquals(0, process.exitValue(), said);
    }

    /** Prints a long questionnaire; a program of its own, so that its memory can be bounded. */
    static final class FiveHundred {

        private FiveHundred() {}

        public static void main(String[] arguments) {
            Sketch sketch = new Sketch();
            for (int i = 1; i <= 500; i++) {
                sketch.text("q" + i, "What do you say to the matter number " + i + "?", "");
            }
            Printed printed = Printed.of(sketch.definition(), Selection.in(Locale.ENGLISH));
            if (!printed.says("500. What do you say to the matter number 500?")) {
                throw new AssertionError("the last question is not there");
            }
        }
    }

    private static Selection selection(@Nullable String group, @Nullable String country) {
        return new Selection(Locale.ENGLISH, group, country, List.of(), null);
    }
}
