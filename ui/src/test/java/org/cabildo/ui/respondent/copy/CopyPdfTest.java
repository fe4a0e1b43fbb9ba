package org.cabildo.ui.respondent.copy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Copies as PDF, of whatever people write. */
class CopyPdfTest {

    private static final String UNSEEN = "Some signs stand in brackets.";

    @Test
    void what_would_be_markup_is_text() throws IOException {
        String written = "</div><script>alert(1)</script> & \"x\" {{ copy }} ]]>";

        assertTrue(text(copyOf(written)).contains(written));
    }

    @Test
    void signs_that_the_font_has_not_are_named_and_the_reader_is_told() throws IOException {
        String text = text(copyOf("Paz \uD83D\uDD4A\uFE0F, \u0633\u0644\u0627\u0645 y \u5E73\u548C."));

        assertTrue(text.contains("Paz [dove of peace], [arabic × 4] y [han × 2]."), text);
        assertTrue(text.contains(UNSEEN), text);
    }

    @Test
    void whatever_cannot_be_drawn_at_all_breaks_nothing() throws IOException {
        String text = text(copyOf("a\u0000b\uD800c\uFFFFd\u200De\u0007f\tg"));

        assertTrue(text.replaceAll("\\s", "").contains("abcdefg"), text);
    }

    @Test
    void letters_with_marks_are_drawn_however_they_were_typed() throws IOException {
        String text = text(copyOf("N\u0303andu\u0301, Guaran\u00ED, g\u0303"));

        assertTrue(text.contains("Ñandú, Guaraní"), text);
        assertFalse(text.contains(UNSEEN), text);
    }

    @Test
    void lines_stay_lines() throws IOException {
        assertTrue(text(copyOf("Uno.\n\nDos.")).matches("(?s).*Uno\\.\\s*\\R\\s*Dos\\..*"));
    }

    @Test
    @Timeout(value = 60, unit = SECONDS)
    void sixty_answers_of_twenty_thousand_characters_and_one_without_a_space_are_all_there() throws IOException {
        String long20k = IntStream.range(0, 2_000)
                .mapToObj(i -> "palabra" + i % 1_000)
                .collect(Collectors.joining(" "))
                .substring(0, 20_000);
        List<Copy.Line> lines = Collections.nCopies(60, new Copy.Line("¿Qué?", long20k, "es", ""));
        byte[] pdf = CopyPdf.of(copy(lines));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 200, document.getNumberOfPages() + " pages");
        }
        String unbroken = text(copyOf("x".repeat(20_000) + "END"));
        assertEquals(20_000, unbroken.chars().filter(letter -> letter == 'x').count());
        assertTrue(unbroken.replaceAll("\\s", "").contains("xEND"));
    }

    private static String text(Copy copy) throws IOException {
        try (PDDocument document = Loader.loadPDF(CopyPdf.of(copy))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Copy copyOf(String written) {
        return copy(List.of(new Copy.Line("Question", written, "en", "")));
    }

    private static Copy copy(List<Copy.Line> lines) {
        return new Copy(
                Locale.forLanguageTag("es"),
                "Organiser",
                "Title",
                "Receipt",
                "Handed in.",
                List.of(new Copy.Fact("Code", "0000-0000-0000-0000")),
                List.of(new Copy.Part("Part", List.of(new Copy.Group("Theme", "", lines)))),
                Copy.Acts.NONE,
                "0000",
                UNSEEN,
                "Page");
    }
}
