package org.cabildo.backend.participation;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
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
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.settings.TenantSettings;
import org.jspecify.annotations.Nullable;

/** Invitations as letters to print, a page for each: who has no e-mail types the code, or points a telephone at it. */
public final class PaperLetters {

    private static final PebbleEngine TEMPLATES = templates();
    private static final Font LETTERS = font();

    private PaperLetters() {}

    /**
     * A letter, ready to be laid out.
     *
     * @param closes null while no closing date is announced
     * @param image of the link, as {@code data:} address
     */
    public record Page(
            String language,
            String title,
            String subtitle,
            String organiser,
            String organisation,
            String greeting,
            String opening,
            String howTo,
            String codePage,
            String code,
            String image,
            String imageSays,
            @Nullable String closes,
            String closing) {}

    /**
     * The letters as PDF, a page for each, in the language of each organisation.
     *
     * @param settings of the tenant, for words of its own
     * @param issued just now, at least one: the codes are not kept
     * @throws ProblemException {@link ProblemType#LETTER_NOT_PRINTABLE}
     */
    public static byte[] pdf(ConsultationView consultation, TenantSettings settings, List<IssuedInvitation> issued) {
        List<Page> pages =
                issued.stream().map(one -> page(consultation, settings, one)).toList();
        pages.forEach(PaperLetters::requireDrawable);
        try {
            StringWriter html = new StringWriter();
            TEMPLATES.getTemplate("letters.peb").evaluate(html, Map.of("pages", pages), Locale.ROOT);
            return draw(html.toString());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Page page(ConsultationView consultation, TenantSettings settings, IssuedInvitation issued) {
        Locale language = Locale.forLanguageTag(issued.invitee().language());
        LetterWords words = new LetterWords(language, settings, consultation.name());
        String title = consultation.definition().title().in(language);
        String organiser = consultation.definition().organiser().in(language);
        String organisation = issued.invitee().organisationName();
        return new Page(
                language.toLanguageTag(),
                title,
                consultation.definition().subtitle().in(language),
                organiser,
                organisation,
                InvitationMail.greeting(issued.invitee(), issued.contact(), words),
                words.say("invitation.opening", organiser, organisation, title),
                words.say("paper.how"),
                issued.codePage(),
                issued.code().shown(),
                new QrCode(issued.link()).png(),
                words.say("paper.image"),
                consultation
                        .closesAt()
                        .map(at -> words.say("closes", words.moment(at)))
                        .orElse(null),
                words.say("invitation.closing"));
    }

    /** The font has Latin, Greek and Cyrillic letters; a name in others would come out as a row of boxes. */
    private static void requireDrawable(Page page) {
        String text = page.greeting() + page.opening() + page.organisation();
        if (LETTERS.canDisplayUpTo(text) >= 0) {
            throw new ProblemException(ProblemType.LETTER_NOT_PRINTABLE, page.organisation());
        }
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
        ClasspathLoader loader = new ClasspathLoader(PaperLetters.class.getClassLoader());
        loader.setPrefix("org/cabildo/backend/participation");
        return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
    }

    private static Font font() {
        try (InputStream file = resource("Regular")) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("the font of letters cannot be read", broken);
        }
    }

    private static InputStream resource(String style) {
        String file = "/liberation/LiberationSans-" + style + ".ttf";
        return Objects.requireNonNull(PaperLetters.class.getResourceAsStream(file), file);
    }
}
