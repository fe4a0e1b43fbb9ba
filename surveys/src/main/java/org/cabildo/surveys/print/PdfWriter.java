package org.cabildo.surveys.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws a {@link Paper} as PDF, through HTML. */
final class PdfWriter {

    private static final String FONT = "Liberation Sans";
    /** Of the file, so that what is the same has the same bytes. */
    private static final long ID = 0;

    private static final PebbleEngine TEMPLATES = templates();

    static {
        // Its progress is of no interest to whoever prints; its warnings are.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Paper paper;

    PdfWriter(Paper paper) {
        this.paper = paper;
    }

    private static PebbleEngine templates() {
        ClasspathLoader loader = new ClasspathLoader(PdfWriter.class.getClassLoader());
        loader.setPrefix("org/cabildo/surveys/print");
        return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
    }

    /** @throws PrintRefused if it has a letter that would come out as another sign, or in the wrong order */
    void write(OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        String html = html();
        refuseUnlessDrawn(html);
        builder.withHtmlContent(html, null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Cabildo");
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            if (!paper.code().isEmpty()) {
                PdfCode.setApart(document, paper.code());
            }
            document.getDocumentInformation().setCreationDate(epoch());
            document.setDocumentId(ID);
            document.save(out);
        }
    }

    String html() throws IOException {
        StringWriter html = new StringWriter();
        TEMPLATES.getTemplate("paper.peb").evaluate(html, Map.of("paper", paper, "texts", paper.texts()), Locale.ROOT);
        return html.toString();
    }

    private static void refuseUnlessDrawn(String text) throws IOException {
        CmapLookup glyphs = glyphs();
        text.codePoints().filter(letter -> !isDrawn(letter, glyphs)).findFirst().ifPresent(letter -> {
            throw new PrintRefused("a PDF cannot show " + Character.toString(letter)
                    + String.format(" (U+%04X)", letter)
                    + ": its font has Latin, Greek and Cyrillic letters; print a .docx");
        });
    }

    /** The numbers of our font's letters; its styles have the same for digits. */
    static CmapLookup glyphs() throws IOException {
        try (TrueTypeFont font =
                new TTFParser().parse(new RandomAccessReadBuffer(resource("/liberation/LiberationSans-Regular.ttf")))) {
            return font.getUnicodeCmapLookup();
        }
    }

    private static boolean isDrawn(int letter, CmapLookup glyphs) {
        int type = Character.getType(letter);
        boolean isUnseen = type == Character.CONTROL || type == Character.FORMAT || Character.isWhitespace(letter);
        byte direction = Character.getDirectionality(letter);
        boolean isBackwards = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        return isUnseen || (!isBackwards && glyphs.getGlyphId(letter) != 0);
    }

    private static void font(PdfRendererBuilder builder, String style, int weight, FontStyle slant) {
        String file = "/liberation/LiberationSans-" + style + ".ttf";
        builder.useFont(() -> resource(file), FONT, weight, slant, true);
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(PdfWriter.class.getResourceAsStream(file), file);
    }

    /** A day that is the same each time. */
    private static Calendar epoch() {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        day.setTimeInMillis(0);
        return day;
    }
}
