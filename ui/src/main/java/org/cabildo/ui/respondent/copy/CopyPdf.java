package org.cabildo.ui.respondent.copy;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;

/** Draws a {@link Copy} as PDF: A4, tagged for screen readers (PDF/UA), with its fonts. */
public final class CopyPdf {

    private static final Drawable DRAWABLE = new Drawable(font());
    private static final PebbleEngine TEMPLATES = templates();

    static {
        // Its progress is of no interest; its warnings are.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private CopyPdf() {}

    /** One at a time: a long one takes seconds of a processor, and anyone can ask. */
    public static synchronized byte[] of(Copy copy) {
        try {
            StringWriter html = new StringWriter();
            TEMPLATES
                    .getTemplate("copy.peb")
                    .evaluate(html, Map.of("copy", copy, "isWhole", isWhole(copy)), Locale.ROOT);
            return draw(html.toString());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static boolean isWhole(Copy copy) {
        return DRAWABLE.isWhole(copy.toString());
    }

    private static byte[] draw(String html) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Cabildo");
        builder.useFont(() -> resource("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }

    private static PebbleEngine templates() {
        ClasspathLoader loader = new ClasspathLoader(CopyPdf.class.getClassLoader());
        loader.setPrefix("org/cabildo/ui/respondent/copy");
        return new PebbleEngine.Builder()
                .loader(loader)
                .extension(new AbstractExtension() {
                    @Override
                    public Map<String, Filter> getFilters() {
                        return Map.of("drawn", new Drawn());
                    }
                })
                .strictVariables(true)
                .build();
    }

    /** {@code text | drawn}: as our fonts can draw it. */
    private static final class Drawn implements Filter {

        @Override
        public Object apply(
                Object input,
                Map<String, Object> arguments,
                PebbleTemplate template,
                EvaluationContext context,
                int line) {
            return DRAWABLE.of(String.valueOf(input));
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }
    }

    private static Font font() {
        try (InputStream file = resource("Regular")) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("the font of copies cannot be read", broken);
        }
    }

    private static InputStream resource(String style) {
        String file = "/liberation/LiberationSans-" + style + ".ttf";
        return Objects.requireNonNull(CopyPdf.class.getResourceAsStream(file), file);
    }
}
