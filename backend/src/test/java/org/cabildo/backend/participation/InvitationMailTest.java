package org.cabildo.backend.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.consultation.Admission;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.mail.Letter;
import org.cabildo.backend.tenancy.settings.MailSettings;
import org.cabildo.backend.tenancy.settings.MailTemplate;
import org.cabildo.backend.tenancy.settings.MailText;
import org.cabildo.backend.tenancy.settings.TenantSettings;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.reading.Definitions;
import org.junit.jupiter.api.Test;

class InvitationMailTest {

    private static final ConsultationView CONSULTATION = new ConsultationView(
            new ConsultationId(new UUID(1, 2)),
            "brasilia-2024",
            Form.of(Definitions.bundled("brasilia-2024")),
            Instant.parse("2024-04-01T00:00:00Z"),
            Instant.parse("2024-05-18T03:00:00Z"),
            Admission.OF_EVERYONE);

    private static final MailText OWN =
            new MailText("Escuchamos a {{organisation}}", "{{tenant}}: {{link}} ({{code}}) hasta {{closes}}");

    @Test
    void what_a_stranger_typed_is_not_sent_to_strangers() {
        Letter letter = mail(TenantSettings.NONE).confirmation(invitee("es"), contact(), "https://example.org/c");

        assertFalse((letter.subject() + letter.body()).contains("evil"), letter.body());
        assertTrue(letter.body().contains("https://example.org/c"));
    }

    @Test
    void a_name_brings_no_line_into_the_headers() {
        Letter letter = mail(ownWords()).invitation(issued("Red\r\nBcc: everyone@example.org", "es"));

        assertEquals("Escuchamos a Red Bcc: everyone@example.org", letter.subject());
    }

    @Test
    void a_tenant_that_has_words_of_its_own_says_those() {
        Letter letter = mail(ownWords()).invitation(issued("Red", "es"));

        assertEquals("Escuchamos a Red", letter.subject());
        assertTrue(
                letter.body().startsWith("Secretaría: https://example.org/i/x (01AB-23CD-45EF) hasta 18 de mayo"),
                letter.body());
    }

    @Test
    void in_other_languages_the_letter_is_the_products_own() {
        Letter letter = mail(ownWords()).invitation(issued("Red", "fr"));

        assertTrue(letter.subject().startsWith("Invitation : "), letter.subject());
        assertTrue(letter.body().contains("https://example.org/i/x"), letter.body());
    }

    private static TenantSettings ownWords() {
        TenantSettings none = TenantSettings.NONE;
        Locale spanish = Locale.forLanguageTag("es");
        MailSettings mail = new MailSettings(null, null, Map.of(MailTemplate.INVITATION, Map.of(spanish, OWN)));
        return new TenantSettings(
                none.labels(), none.languages(), none.look(), mail, none.wording(), none.retention(), null);
    }

    private static InvitationMail mail(TenantSettings settings) {
        return new InvitationMail(CONSULTATION, settings, "Secretaría");
    }

    private static IssuedInvitation issued(String organisation, String language) {
        return new IssuedInvitation(
                new InvitationId(new UUID(1, 2)),
                new Invitee(organisation, "academia", "PE", language),
                contact(),
                new InvitationCode("01AB23CD45EF"),
                "https://example.org/i/x",
                "https://example.org/code");
    }

    private static Invitee invitee(String language) {
        return new Invitee("Visit evil.example", "academia", "PE", language);
    }

    private static Contact contact() {
        return new Contact("evil Ana", "ana@example.org");
    }
}
