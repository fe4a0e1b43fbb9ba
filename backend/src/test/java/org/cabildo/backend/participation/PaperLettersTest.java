package org.cabildo.backend.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cabildo.backend.consultation.Admission;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.tenancy.settings.TenantSettings;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.Test;

class PaperLettersTest {

    private static final ConsultationView CONSULTATION = new ConsultationView(
            new ConsultationId(new UUID(1, 2)),
            "brasilia-2024",
            Form.of(Definitions.bundled("brasilia-2024")),
            Instant.parse("2024-04-01T00:00:00Z"),
            Instant.parse("2024-05-18T03:00:00Z"),
            Admission.OF_EVERYONE);

    @Test
    void a_letter_that_would_show_boxes_for_letters_is_refused() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> PaperLetters.pdf(CONSULTATION, TenantSettings.NONE, List.of(to("جمعية اللاجئين", "es"))));

        assertEquals(ProblemType.LETTER_NOT_PRINTABLE, refused.type());
    }

    @Test
    void each_organisation_has_its_page_in_its_language_with_code_address_and_closing_date() throws IOException {
        List<IssuedInvitation> issued = Stream.of("es", "en", "pt", "fr")
                .map(language -> to("Organisation <" + language + "> & Söhne", language))
                .toList();

        try (PDDocument pdf = Loader.loadPDF(PaperLetters.pdf(CONSULTATION, TenantSettings.NONE, issued))) {
            assertEquals(4, pdf.getNumberOfPages());
            List<String> words = List.of("invita a", "invites", "convida", "invite");
            for (int i = 0; i < words.size(); i++) {
                String page = text(pdf, i + 1);
                assertTrue(page.contains(words.get(i)), page);
                assertTrue(page.contains("01AB-23CD-45EF") && page.contains("http://localhost:8080/t/a/code"), page);
                assertTrue(page.contains("& Söhne") && page.contains("2024"), page);
                assertTrue(
                        pdf.getPage(i)
                                .getResources()
                                .getXObjectNames()
                                .iterator()
                                .hasNext(),
                        "the picture");
            }
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static IssuedInvitation to(String organisation, String language) {
        return new IssuedInvitation(
                new InvitationId(new UUID(1, 2)),
                new Invitee(organisation, "academia", "PE", language),
                Contact.NONE,
                new InvitationCode("01AB23CD45EF"),
                "http://localhost:8080/t/a/brasilia-2024/i/01AB-23CD-45EF",
                "http://localhost:8080/t/a/code");
    }
}
