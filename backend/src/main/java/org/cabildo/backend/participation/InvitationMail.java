package org.cabildo.backend.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.mail.Letter;
import org.cabildo.surveys.definition.Definition;

/** Letters by electronic mail to those who take part, in their language. */
final class InvitationMail {

    private InvitationMail() {}

    /** @param issued with an e-mail address */
    static Letter invitation(ConsultationView consultation, IssuedInvitation issued) {
        LetterWords words = words(issued.invitee());
        return letter(
                consultation,
                issued.invitee(),
                issued.contact(),
                words,
                "invitation",
                greeting(issued.invitee(), issued.contact(), words),
                List.of(
                        issued.link(),
                        words.say(
                                "invitation.code",
                                issued.codePage(),
                                issued.code().shown())));
    }

    /**
     * Repeats nothing of what was typed: anyone can have it sent to anyone.
     *
     * @param link good for once, and for two days
     */
    static Letter confirmation(ConsultationView consultation, Invitee invitee, Contact contact, String link) {
        LetterWords words = words(invitee);
        return letter(
                consultation, invitee, contact, words, "confirmation", words.say("greeting.nobody"), List.of(link));
    }

    static Letter refusal(ConsultationView consultation, Invitee invitee, Contact contact, String reason) {
        LetterWords words = words(invitee);
        return letter(
                consultation, invitee, contact, words, "refusal", greeting(invitee, contact, words), List.of(reason));
    }

    private static Letter letter(
            ConsultationView consultation,
            Invitee invitee,
            Contact contact,
            LetterWords words,
            String kind,
            String greeting,
            List<String> middle) {
        Definition definition = consultation.definition();
        String title = definition.title().in(words.language());
        String organiser = definition.organiser().in(words.language());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(greeting);
        paragraphs.add(words.say(kind + ".opening", organiser, invitee.organisationName(), title));
        paragraphs.addAll(middle);
        if (!kind.equals("refusal")) {
            consultation.closesAt().ifPresent(at -> paragraphs.add(words.say("closes", words.moment(at))));
            paragraphs.add(words.say(kind + ".closing", organiser));
        }
        paragraphs.add(organiser);
        return new Letter(
                contact.email().orElseThrow(), words.say(kind + ".subject", title), String.join("\n\n", paragraphs));
    }

    static String greeting(Invitee invitee, Contact contact, LetterWords words) {
        return contact.person()
                .map(person -> words.say("greeting.person", person))
                .orElseGet(() -> words.say("greeting.organisation", invitee.organisationName()));
    }

    private static LetterWords words(Invitee invitee) {
        return new LetterWords(Locale.forLanguageTag(invitee.language()));
    }
}
