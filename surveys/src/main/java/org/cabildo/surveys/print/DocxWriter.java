package org.cabildo.surveys.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.cabildo.surveys.print.Paper.Entries;
import org.cabildo.surveys.print.Paper.Entry;
import org.cabildo.surveys.print.Paper.Item;
import org.cabildo.surveys.print.Paper.Part;
import org.cabildo.surveys.print.Paper.Reference;
import org.cabildo.surveys.print.Paper.Theme;

/** Draws a {@link Paper} as DOCX, with fields to type into and boxes to click. */
final class DocxWriter {

    private final Paper paper;
    private final XWPFDocument document = new XWPFDocument();
    private final DocxPage page;
    private final DocxRooms rooms;

    DocxWriter(Paper paper) throws IOException {
        this.paper = paper;
        this.page = new DocxPage(document, paper);
        this.rooms = new DocxRooms(page);
    }

    void write(OutputStream out) throws IOException {
        try (document) {
            properties();
            opening();
            who();
            paper.parts().forEach(this::part);
            use();
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            document.write(zipped);
            SettledZip.write(zipped.toByteArray(), out);
        }
    }

    /** With a day that is the same each time, so that what is the same has the same bytes. */
    private void properties() {
        CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(paper.title());
        properties.setCreator(paper.organiser());
        properties.setSubjectProperty(paper.subtitle());
        properties.setCreated(Optional.of(Date.from(Instant.EPOCH)));
    }

    private void opening() {
        XWPFTableRow office = page.row(true, 0, DocxPage.WIDTH);
        XWPFParagraph line = DocxPage.first(office.getCell(0));
        line.createRun().setText(say("office") + ": " + say("office.receipt") + " ");
        Controls.blank(line, "entered_as");
        line.createRun().setText("  " + say("office.date") + " ");
        Controls.blank(line, "entered_on");
        line.createRun().setText("  " + say("office.officer") + " ");
        Controls.blank(line, "entered_by");
        page.gap();
        if (!paper.code().isEmpty()) {
            XWPFParagraph code = page.paragraph("Normal");
            code.createRun().setText(say("sheets.code") + " ");
            code.createRun().setText(paper.code());
            code.getRuns().get(1).setBold(true);
            page.paragraph("Hint", say("sheets.why"));
        }
        page.paragraph("Normal", paper.organiser());
        page.paragraph("Title", paper.title());
        page.paragraph("Subtitle", paper.subtitle());
        paragraphs("Normal", paper.intro());
        references(paper.documents());
        page.paragraph("Heading2", say("fill"));
        paper.filling().forEach(sentence -> page.paragraph("Point", "–   " + sentence));
        page.paragraph("Heading2", say("send"));
        page.paragraph("Introduction", say("send.to") + " " + paper.organiser());
        wide("send.address", "send.until");
    }

    private void who() {
        page.paragraph("Heading2", say("who"));
        wide("who.organisation", "who.contact");
        profile("who.group", paper.who().group(), paper.who().groups());
        profile("who.country", paper.who().country(), paper.who().countries());
    }

    private void profile(String key, String chosen, Room.Ticks choices) {
        page.paragraph("Lead", chosen.isEmpty() ? say(key) : say(key) + ": " + chosen);
        if (chosen.isEmpty()) {
            rooms.draw(choices, key);
        }
    }

    private void part(Part part) {
        page.paragraph("PartNumber", part.heading());
        page.paragraph("Heading1", part.label());
        paragraphs("Condition", part.notes());
        paragraphs("Normal", part.intro());
        for (int i = 0; i < part.criteria().size(); i++) {
            page.paragraph("Point", (i + 1) + ".  " + part.criteria().get(i));
        }
        paragraphs("Normal", part.closing());
        references(part.documents());
        for (Theme theme : part.themes()) {
            page.paragraph("Heading2", theme.label());
            theme.items().forEach(this::item);
        }
        part.repeats().forEach(this::entries);
    }

    private void entries(Entries entries) {
        page.paragraph("Heading2", entries.label());
        paragraphs("Introduction", entries.notes());
        page.paragraph("Introduction", say("entry.total"));
        for (Entry entry : entries.blanks()) {
            XWPFParagraph heading = page.paragraph("Heading3");
            heading.createRun().setText(entry.heading() + " ");
            Controls.blank(heading, "entries");
            entry.items().forEach(this::item);
            entry.repeats().forEach(this::entries);
        }
        if (!entries.more().isEmpty()) {
            page.paragraph("Normal", entries.more());
        }
    }

    private void item(Item item) {
        paragraphs("Condition", item.conditions());
        if (item.number().isEmpty()) {
            page.paragraph("Normal", item.label());
        } else {
            XWPFParagraph question = page.paragraph("Question");
            question.createRun().setText(item.number() + ".");
            question.getRuns().get(0).addTab();
            question.createRun().setText(item.label() + (item.required() ? " *" : "") + "  ");
            question.createRun().setText(item.name());
            question.getRuns().get(2).setStyle("Name");
        }
        paragraphs("Hint", item.hints());
        rooms.draw(item.room(), item.name());
    }

    private void use() {
        page.paragraph("PartNumber", "");
        page.paragraph("Heading1", say("use"));
        page.paragraph("Introduction", say("use.lead"));
        for (String use : List.of("use.publish", "use.quote", "use.secretariat")) {
            rooms.tick(page.paragraph("Choice"), say(use) + ". " + say(use + ".text"), "use", false);
        }
        rooms.tick(page.paragraph("Choice"), say("use.terms"), "terms", true);
        page.paragraph("Heading1", say("sign"));
        wide("sign.name", "sign.position", "sign.place", "sign");
    }

    private void wide(String... keys) {
        for (String key : keys) {
            rooms.wide(say(key), key);
        }
        page.gap();
    }

    private void references(List<Reference> references) {
        if (!references.isEmpty()) {
            page.paragraph("Lead", say("documents"));
        }
        for (Reference reference : references) {
            page.paragraph("Hint", reference.label());
            page.paragraph("Small", reference.address());
        }
    }

    private void paragraphs(String style, List<String> texts) {
        texts.forEach(text -> page.paragraph(style, text));
    }

    private String say(String key) {
        return Objects.requireNonNull(paper.texts().get(key), key);
    }
}
