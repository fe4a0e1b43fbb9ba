package org.cabildo.surveys.print;

import java.io.IOException;
import java.io.OutputStream;
import org.cabildo.surveys.definition.Definition;

/**
 * A questionnaire for people without internet: to be filled in with a pen, or typed into, and entered by an officer. The
 * same definition and selection give the same bytes on every machine with the same Java.
 */
public final class Questionnaire {

    private final Paper paper;

    private Questionnaire(Paper paper) {
        this.paper = paper;
    }

    /** @throws PrintRefused if the definition has not what is selected, or nothing of it is asked of the group */
    public static Questionnaire of(Definition definition, Selection selection) {
        return new Questionnaire(Composition.of(definition, selection));
    }

    /**
     * Writes it as PDF: A4, tagged for screen readers (PDF/UA), with its fonts.
     *
     * @param out stays open
     * @throws PrintRefused if it has letters that our font has not
     */
    public void pdf(OutputStream out) throws IOException {
        new PdfWriter(paper).write(out);
    }

    /**
     * Writes it as DOCX, whose fields grow while one types.
     *
     * @param out stays open
     */
    public void docx(OutputStream out) throws IOException {
        new DocxWriter(paper).write(out);
    }
}
