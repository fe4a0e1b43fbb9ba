package org.cabildo.surveys.print;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.cabildo.surveys.print.Room.Scale.Mark;

/** Draws {@link Room} to type into. */
final class DocxRooms {

    private static final int LINE = 480;
    private static final int SHORT = 3_400;
    private static final int LABEL = 2_000;
    private static final int BOX = 700;

    private final DocxPage page;

    DocxRooms(DocxPage page) {
        this.page = page;
    }

    /** @param name of the question */
    void draw(Room room, String name) {
        if (room instanceof Room.Lines lines) {
            box(name, lines.count() * LINE, DocxPage.WIDTH);
        } else if (room instanceof Room.Fields fields) {
            fields.labels().forEach(label -> field(label, name));
        } else if (room instanceof Room.Digits digits) {
            digits(digits, name);
        } else if (room instanceof Room.Ticks ticks) {
            ticks(ticks, name);
        } else if (room instanceof Room.Ranks ranks) {
            ranks(ranks, name);
        } else if (room instanceof Room.Scale scale) {
            scale(scale.marks(), name);
        }
        page.gap();
    }

    private void box(String name, int height, int width) {
        XWPFTableRow row = page.row(true, height, width);
        Controls.text(DocxPage.first(row.getCell(0)), name);
    }

    private void field(String label, String name) {
        if (label.isEmpty()) {
            box(name, LINE, SHORT);
            return;
        }
        labelled(label, name, LABEL, SHORT);
    }

    /** A label, and a box as wide as the page allows. */
    void wide(String label, String name) {
        labelled(label, name, SHORT, DocxPage.WIDTH - SHORT);
    }

    private void labelled(String label, String name, int labelWidth, int width) {
        XWPFTableRow row = page.row(true, LINE, labelWidth, width);
        DocxPage.first(row.getCell(0)).createRun().setText(label);
        Controls.text(DocxPage.first(row.getCell(1)), name);
    }

    private void digits(Room.Digits digits, String name) {
        String units = digits.parts().stream().map(Room.Digits.Digit::label).collect(Collectors.joining(" / "));
        if (!units.isEmpty()) {
            page.paragraph("Hint", units);
        }
        box(name, LINE, SHORT);
    }

    void ticks(Room.Ticks ticks, String name) {
        for (Room.Ticks.Group group : ticks.groups()) {
            if (!group.heading().isEmpty()) {
                page.paragraph("Condition", group.heading());
            }
            int columns = ticks.columns();
            int[] widths = new int[columns];
            Arrays.fill(widths, DocxPage.WIDTH / columns);
            XWPFTableRow row = page.row(false, 0, widths);
            for (int i = 0; i < group.labels().size(); i++) {
                if (i > 0 && i % columns == 0) {
                    row = row.getTable().createRow();
                }
                XWPFParagraph choice = DocxPage.first(row.getCell(i % columns));
                tick(choice, group.labels().get(i), name, ticks.several());
            }
        }
    }

    void tick(XWPFParagraph paragraph, String label, String name, boolean square) {
        paragraph.setStyle("Choice");
        Controls.tick(paragraph, name, square);
        paragraph.createRun().setText("  " + label);
    }

    private void ranks(Room.Ranks ranks, String name) {
        for (String label : ranks.labels()) {
            XWPFTableRow row = page.row(true, LINE, BOX, DocxPage.WIDTH - BOX);
            Controls.text(DocxPage.first(row.getCell(0)), name);
            DocxPage.first(row.getCell(1)).createRun().setText(label);
        }
    }

    private void scale(List<Mark> marks, String name) {
        int[] widths = new int[marks.size()];
        Arrays.fill(widths, DocxPage.WIDTH / marks.size());
        XWPFTableRow row = page.row(false, 0, widths);
        for (int i = 0; i < marks.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            XWPFParagraph circle = DocxPage.first(cell);
            circle.setStyle("Mark");
            Controls.tick(circle, name, false);
            mark(cell, marks.get(i).number(), true);
            mark(cell, marks.get(i).label(), false);
        }
    }

    private static void mark(XWPFTableCell cell, String text, boolean bold) {
        if (!text.isEmpty()) {
            XWPFParagraph paragraph = cell.addParagraph();
            paragraph.setStyle("Mark");
            paragraph.createRun().setText(text);
            paragraph.getRuns().get(0).setBold(bold);
        }
    }
}
