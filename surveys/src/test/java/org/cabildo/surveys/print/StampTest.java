package org.cabildo.surveys.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code of the sheets: printed, and put in the place of another. */
final class StampTest {

    private static final Definition DEFINITION = Definitions.bundled("municipal-services");
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final String CODE = "1122 3344 5566";
    private static final String FOOTER = "Versión 1 · Código ";

    private static final Printed STAND_IN = printed(Stamp.STAND_IN);

    @ParameterizedTest
    @ValueSource(strings = {"", "1122 3344 556", "1122 3344 55667", "1122-3344-5566", "1122 3344 556x"})
    void what_is_no_code_is_refused(String code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThrows(IllegalArgumentException.class, () -> Stamp.pdf(STAND_IN.pdf(), code, out));
        assertThrows(IllegalArgumentException.class, () -> Stamp.docx(STAND_IN.docx(), code, out));
        assertEquals(0, out.size());
    }

    @Test
    void what_was_printed_without_a_code_is_not_given_one() {
        Printed without = Printed.of(DEFINITION, Selection.in(SPANISH));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThrows(IllegalArgumentException.class, () -> Stamp.pdf(without.pdf(), CODE, out));
        assertThrows(IllegalArgumentException.class, () -> Stamp.docx(without.docx(), CODE, out));
        assertTrue(without.hides("Código de estas hojas") && without.hides("· Código"));
    }

    @Test
    void every_page_has_the_code_and_the_first_says_what_it_is_for() throws IOException {
        Printed printed = printed(CODE);

        assertShown(printed.pdf(), printed.docx());
    }

    @Test
    void what_was_printed_once_has_another_code_on_every_page_each_time() throws IOException {
        byte[] pdf = pdf(CODE);
        byte[] docx = docx(CODE);

        assertShown(pdf, docx);
        assertFalse(String.join("", pages(pdf)).contains(Stamp.STAND_IN));
        assertFalse(paragraphs(docx).contains(Stamp.STAND_IN) || footer(docx).contains(Stamp.STAND_IN));
        assertArrayEquals(printed(CODE).pdf(), pdf);
        assertArrayEquals(printed(CODE).docx(), docx);
    }

    private static void assertShown(byte[] pdf, byte[] docx) throws IOException {
        List<String> pages = pages(pdf);
        assertTrue(pages.size() > 5, pages.size() + " pages");
        pages.forEach(page -> assertTrue(page.contains(FOOTER + CODE), page));
        for (String first : List.of(pages.get(0), paragraphs(docx))) {
            assertTrue(first.contains("Código de estas hojas " + CODE), first);
            assertTrue(first.contains("para que las hojas sueltas se reúnan"), first);
        }
        assertTrue(footer(docx).startsWith(FOOTER + CODE), footer(docx));
    }

    private static Printed printed(String code) {
        return Printed.of(DEFINITION, new Selection(SPANISH, null, null, List.of(), code));
    }

    private static byte[] pdf(String code) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stamp.pdf(STAND_IN.pdf(), code, out);
        return out.toByteArray();
    }

    private static byte[] docx(String code) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stamp.docx(STAND_IN.docx(), code, out);
        return out.toByteArray();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                pages.add(Printed.plain(reader.getText(document)));
            }
        }
        return pages;
    }

    private static String paragraphs(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return Printed.plain(String.join(
                    "\n",
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList()));
        }
    }

    private static String footer(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getFooterList().get(0).getText();
        }
    }
}
