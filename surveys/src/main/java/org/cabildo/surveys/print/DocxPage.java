package org.cabildo.surveys.print;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A4 with our styles, and the few strokes that the questionnaire is drawn with. Lengths are twentieths of a point. */
final class DocxPage {

    /** Between the margins. */
    static final int WIDTH = 9_524;

    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int MARGIN = 1_191;
    /** Cells reach so far into the margin, unless they are moved. */
    private static final int INDENT = 108;

    private final XWPFDocument document;

    DocxPage(XWPFDocument document, Paper paper) throws IOException {
        this.document = document;
        styles(paper);
        sheet();
        edges(paper);
    }

    private void styles(Paper paper) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(DocxPage.class.getResourceAsStream("styles.xml"), "styles.xml")) {
            XWPFStyles styles = document.createStyles();
            styles.setStyles(StylesDocument.Factory.parse(file).getStyles());
            styles.setSpellingLanguage(paper.language().toLanguageTag());
        } catch (XmlException e) {
            throw new IllegalStateException("styles.xml is no XML", e);
        }
    }

    private void sheet() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    /** What stands on every page. */
    private void edges(Paper paper) {
        Map<String, String> texts = paper.texts();
        XWPFParagraph header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle("Small");
        header.createRun().setText(paper.title());
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Small");
        footer.setAlignment(ParagraphAlignment.RIGHT);
        String code = paper.code().isEmpty() ? "" : texts.get("sheets.footer") + " " + paper.code() + " · ";
        footer.createRun().setText(paper.edition() + " · " + code + texts.get("page") + " ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" " + texts.get("page.of") + " ");
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    void paragraph(String style, String text) {
        paragraph(style).createRun().setText(text);
    }

    /** Something small below a table, which two tables need between them. */
    void gap() {
        paragraph("Gap");
    }

    /** A row that grows with what is typed, its cells' first paragraphs in the style {@code Room}. */
    XWPFTableRow row(boolean borders, int height, int... widths) {
        XWPFTable table = document.createTable(1, widths.length);
        if (borders) {
            CTTblWidth indent = table.getCTTbl().getTblPr().addNewTblInd();
            indent.setType(STTblWidth.DXA);
            indent.setW(BigInteger.valueOf(INDENT));
        } else {
            table.removeBorders();
        }
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(null);
        int total = 0;
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            total += width;
        }
        table.setWidth(total);
        XWPFTableRow row = table.getRow(0);
        if (height > 0) {
            row.setHeight(height);
        }
        for (int i = 0; i < widths.length; i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(Integer.toString(widths[i]));
            first(cell).setStyle("Room");
        }
        return row;
    }

    static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().get(0);
    }
}
