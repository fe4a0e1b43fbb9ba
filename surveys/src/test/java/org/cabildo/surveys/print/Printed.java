package org.cabildo.surveys.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cabildo.surveys.definition.Definition;

/** A questionnaire as whoever opens its files reads it; white space is one space, and none where a line may end. */
record Printed(byte[] pdf, byte[] docx, String pdfText, String docxText) {

    static Printed of(Definition definition, Selection selection) {
        Questionnaire questionnaire = Questionnaire.of(definition, selection);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try {
            questionnaire.pdf(pdf);
            questionnaire.docx(docx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Printed(
                pdf.toByteArray(), docx.toByteArray(), pdfText(pdf.toByteArray()), docxText(docx.toByteArray()));
    }

    private static String pdfText(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String docxText(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return plain(extractor.getText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean says(String words) {
        return pdfText.contains(plain(words)) && docxText.contains(plain(words));
    }

    boolean hides(String words) {
        return !pdfText.contains(plain(words)) && !docxText.contains(plain(words));
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").replaceAll("([-/]) ", "$1");
    }
}
