package org.cabildo.surveys.print;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Word's content controls: fields to type into and boxes to click, each tagged with the name of its question. */
final class Controls {

    private static final String NAMESPACES = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'";
    /** What stands in an empty field: spaces, which leave the paper white. */
    private static final String EMPTY = "\u00a0".repeat(12);

    private static final String SQUARE = "2610";
    private static final String TICKED_SQUARE = "2612";
    private static final String CIRCLE = "25CB";
    private static final String TICKED_CIRCLE = "25C9";

    private Controls() {}

    /**
     * A field in a box.
     *
     * @param name of letters, digits, dots and underscores; it is not escaped
     */
    static void text(XWPFParagraph paragraph, String name) {
        field(paragraph, name, EMPTY);
    }

    /** A field in a line of text, with a stroke to write on. */
    static void blank(XWPFParagraph paragraph, String name) {
        field(paragraph, name, "_".repeat(12));
    }

    private static void field(XWPFParagraph paragraph, String name, String empty) {
        String content = "<w:r><w:t xml:space='preserve'>" + empty + "</w:t></w:r>";
        add(paragraph, name, "<w:showingPlcHdr/><w:text w:multiLine='1'/>", content);
    }

    static void tick(XWPFParagraph paragraph, String name, boolean square) {
        String empty = square ? SQUARE : CIRCLE;
        String font = square ? "MS Gothic" : "Segoe UI Symbol";
        String box = "<w14:checkbox><w14:checked w14:val='0'/>"
                + state("checkedState", square ? TICKED_SQUARE : TICKED_CIRCLE, font)
                + state("uncheckedState", empty, font)
                + "</w14:checkbox>";
        String fonts = "<w:rFonts w:ascii='%1$s' w:hAnsi='%1$s' w:eastAsia='%1$s' w:hint='eastAsia'/>".formatted(font);
        add(paragraph, name, box, "<w:r><w:rPr>" + fonts + "</w:rPr><w:t>&#x" + empty + ";</w:t></w:r>");
    }

    private static String state(String which, String character, String font) {
        return "<w14:%s w14:val='%s' w14:font='%s'/>".formatted(which, character, font);
    }

    private static void add(XWPFParagraph paragraph, String name, String properties, String content) {
        String control = "<xml-fragment " + NAMESPACES + "><w:sdt><w:sdtPr><w:tag w:val='" + name + "'/>" + properties
                + "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt></xml-fragment>";
        try {
            CTP holder = CTP.Factory.parse(control);
            paragraph.getCTP().addNewSdt().set(holder.getSdtArray(0));
        } catch (XmlException e) {
            throw new IllegalStateException("the control of " + name + " is no XML", e);
        }
    }
}
