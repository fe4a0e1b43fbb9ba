package org.cabildo.backend.participation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.mail.Letter;
import org.cabildo.backend.tenancy.settings.MailTemplate;
import org.cabildo.backend.tenancy.settings.TenantSettings;
import org.cabildo.surveys.definition.Definition;

/** Letters by electronic mail to those who take part, in their language and, where there are any, the tenant's words. */
final class InvitationMail {

    private final ConsultationView consultation;
    private final TenantSettings settings;
    private final String tenantLabel;

    /** @param tenantLabel where the tenant has no name in the reader's language */
    InvitationMail(ConsultationView consultation, TenantSettings settings, String tenantLabel) {
        this.consultation = consultation;
        this.settings = settings;
        this.tenantLabel = tenantLabel;
    }

    /** @param issued with an e-mail address */
    Letter invitation(IssuedInvitation issued) {
        LetterWords words = words(issued.invitee());
        Map<String, String> places = Map.of(
                "organisation", issued.invitee().organisationName(),
                "link", issued.link(),
                "code", issued.code().shown(),
                "closes", consultation.closesAt().map(words::moment).orElse(""));
        return own(MailTemplate.INVITATION, issued.contact(), words, places)
                .orElseGet(() -> letter("invitation", issued.contact(), words, invitation(issued, words)));
    }

    private List<String> invitation(IssuedInvitation issued, LetterWords words) {
        Invitee invitee = issued.invitee();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(greeting(invitee, issued.contact(), words));
        paragraphs.add(words.say("invitation.opening", organiser(words), invitee.organisationName(), title(words)));
        paragraphs.add(issued.link());
        paragraphs.add(
                words.say("invitation.code", issued.codePage(), issued.code().shown()));
        consultation.closesAt().ifPresent(at -> paragraphs.add(words.say("closes", words.moment(at))));
        paragraphs.add(words.say("invitation.closing"));
        return paragraphs;
    }

    /**
     * Repeats nothing of what was typed: anyone can have it sent to anyone.
     *
     * @param link good for once, and for two days
     */
    Letter confirmation(Invitee invitee, Contact contact, String link) {
        LetterWords words = words(invitee);
        List<String> paragraphs = List.of(
                words.say("greeting.nobody"),
                words.say("confirmation.opening", title(words)),
                link,
                words.say("confirmation.closing"));
        return own(MailTemplate.CONFIRMATION, contact, words, Map.of("link", link))
                .orElseGet(() -> letter("confirmation", contact, words, paragraphs));
    }

    Letter refusal(Invitee invitee, Contact contact, String reason) {
        LetterWords words = words(invitee);
        List<String> paragraphs = List.of(
                greeting(invitee, contact, words),
                words.say("refusal.opening", organiser(words), invitee.organisationName(), title(words)),
                reason);
        return letter("refusal", contact, words, paragraphs);
    }

    static String greeting(Invitee invitee, Contact contact, LetterWords words) {
        return contact.person()
                .map(person -> words.say("greeting.person", person))
                .orElseGet(() -> words.say("greeting.organisation", invitee.organisationName()));
    }

    /** In the tenant's words, if it has said any. */
    private Optional<Letter> own(
            MailTemplate template, Contact contact, LetterWords words, Map<String, String> places) {
        Map<String, String> all = new HashMap<>(places);
        all.put("consultation", title(words));
        all.put("tenant", settings.label(words.language()).orElse(tenantLabel));
        return settings.mail()
                .text(template, words.language())
                .map(text -> text.filled(all))
                .map(text -> new Letter(contact.email().orElseThrow(), text.subject(), text.body()));
    }

    private Letter letter(String kind, Contact contact, LetterWords words, List<String> paragraphs) {
        String body = String.join("\n\n", paragraphs) + "\n\n" + organiser(words);
        return new Letter(contact.email().orElseThrow(), words.say(kind + ".subject", title(words)), body);
    }

    private String title(LetterWords words) {
        return definition().title().in(words.language());
    }

    private String organiser(LetterWords words) {
        return definition().organiser().in(words.language());
    }

    private Definition definition() {
        return consultation.definition();
    }

    private LetterWords words(Invitee invitee) {
        return new LetterWords(Locale.forLanguageTag(invitee.language()), settings, consultation.name());
    }
}
