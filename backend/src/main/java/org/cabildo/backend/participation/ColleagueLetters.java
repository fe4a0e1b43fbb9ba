package org.cabildo.backend.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.outbox.Outbox;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.PublicAddress;
import org.cabildo.backend.platform.RateLimits;
import org.cabildo.backend.platform.mail.Letter;
import org.cabildo.backend.platform.mail.Postman;
import org.cabildo.backend.tenancy.Tenants;
import org.cabildo.backend.tenancy.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Letters to those whom somebody who takes part asks to answer together. */
@ApplicationScoped
public class ColleagueLetters {

    /** What somebody is asked to do. */
    public enum Asked {
        WRITE,
        /** To read, until it is ready. */
        SIGN_LATER,
        SIGN_NOW;

        private String key() {
            return "colleague." + name().toLowerCase(Locale.ROOT);
        }
    }

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    Tenants tenants;

    @Inject
    PublicAddress publicAddress;

    @Inject
    RateLimits limits;

    @Inject
    Postman postman;

    @Inject
    Contacts contacts;

    /** Whether letters are sent; without a mail server they only wait. */
    public boolean areSent() {
        return postman.hasServer();
    }

    /** Of the one who was invited; nobody is shown it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> addressOf(InvitationId invitation) {
        return contacts.toWriteTo(invitation.value()).email();
    }

    /**
     * Writes to somebody, who may be a stranger to whoever asks for it: of what was typed it repeats nothing, unless it is
     * an organisation that the organiser has invited.
     *
     * @param contact with an e-mail address
     * @param language BCP 47 tag
     * @param organisation that was invited, or null
     * @param path of their own link, below that of the consultation
     * @throws ProblemException {@link ProblemType#TOO_MANY_REQUESTS} if too many letters went to this address today
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(
            ConsultationView consultation,
            Contact contact,
            String language,
            Asked asked,
            @Nullable String organisation,
            String path) {
        String address = contact.email().orElseThrow();
        limits.spend(RateLimits.Kind.LETTER_ADDRESS, address.toLowerCase(Locale.ROOT));
        LetterWords words = new LetterWords(Locale.forLanguageTag(language), settings.here(), consultation.name());
        String title = consultation.definition().title().in(words.language());
        String link = publicAddress.of("t/" + tenants.current().name() + "/" + consultation.name() + "/" + path);
        String greeting = organisation == null
                ? words.say("greeting.nobody")
                : contact.person()
                        .map(person -> words.say("greeting.person", person))
                        .orElseGet(() -> words.say("greeting.nobody"));
        String opening = organisation == null
                ? words.say(asked.key(), title)
                : words.say("colleague.of", organisation) + " " + words.say(asked.key(), title);
        String body = String.join(
                "\n\n",
                List.of(
                        greeting,
                        opening,
                        link,
                        words.say("colleague.closing"),
                        consultation.definition().organiser().in(words.language())));
        outbox.write(new Letter(address, words.say(asked.key() + ".subject", title), body));
    }
}
