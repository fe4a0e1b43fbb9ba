package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.ColleagueLetters;
import org.cabildo.backend.participation.ColleagueLetters.Asked;
import org.cabildo.backend.participation.Contact;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.team.ParticipantView;
import org.cabildo.backend.team.Participants;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.backend.team.TeamRole;
import org.jspecify.annotations.Nullable;

/** Those who work on a draft, and the links that lead them there. What may be done with them is decided above. */
@ApplicationScoped
class Team {

    @Inject
    DraftRows rows;

    @Inject
    Participants participants;

    @Inject
    ColleagueLetters letters;

    /** Nobody else changes it until the transaction ends. */
    Opened locked(DraftKey key, TeamPermission permission) {
        Opened opened = notAnonymous(rows.locked(key));
        opened.require(permission);
        return opened;
    }

    /** @throws ProblemException {@link ProblemType#UNKNOWN_DRAFT}: nobody else is to know of an anonymous one */
    static Opened notAnonymous(Opened opened) {
        if (opened.draft().isAnonymous()) {
            throw new ProblemException(ProblemType.UNKNOWN_DRAFT);
        }
        return opened;
    }

    /** Those who were not taken out. */
    List<ParticipantView> present(Draft draft) {
        return participants.of(draft.id()).stream()
                .filter(one -> !one.isRemoved())
                .toList();
    }

    /** Two persons, as far as two mail boxes are. */
    void requireOwnAddress(
            Draft draft, @Nullable String email, List<ParticipantView> present, List<FieldProblem> problems) {
        if (!letters.areSent()) {
            throw new ProblemException(ProblemType.NO_MAIL_SERVER);
        }
        if (email == null) {
            problems.add(FieldProblem.of("needed", "/email"));
            return;
        }
        Stream<String> others =
                present.stream().filter(one -> one.role() != TeamRole.SIGNATORY).flatMap(one -> one.email().stream());
        Stream<String> invited = draft.invitation().flatMap(letters::addressOf).stream();
        if (Stream.concat(others, invited).anyMatch(email::equalsIgnoreCase)) {
            problems.add(FieldProblem.of("address_of_another", "/email"));
        }
    }

    /** Whether a link is told to nobody but the one whose it is: where the consultation asks for two persons. */
    static boolean isForTheirEyes(ConsultationView consultation, TeamRole role) {
        return role == TeamRole.SIGNATORY && consultation.admission().signed();
    }

    private static Asked asked(TeamRole role, Draft draft) {
        if (role != TeamRole.SIGNATORY) {
            return Asked.WRITE;
        }
        return draft.isReady() ? Asked.SIGN_NOW : Asked.SIGN_LATER;
    }

    /** @return whether they are written to */
    boolean mail(
            ConsultationView consultation,
            Draft draft,
            Contact contact,
            String language,
            TeamRole role,
            DraftKey theirs) {
        if (!letters.areSent() || contact.email().isEmpty()) {
            return false;
        }
        String organisation = draft.invitation().isPresent() ? draft.profile().organisationName() : null;
        letters.write(consultation, contact, language, asked(role, draft), organisation, "d/" + theirs.value());
        return true;
    }

    /** Gives somebody another link; the one before leads nowhere from now on. */
    ColleagueLink renew(ConsultationView consultation, Draft draft, ParticipantView colleague) {
        if (isForTheirEyes(consultation, colleague.role()) && !letters.areSent()) {
            throw new ProblemException(ProblemType.NO_MAIL_SERVER);
        }
        DraftKey theirs = DraftKey.random();
        String language = participants.languageOf(draft.id(), colleague.id());
        participants.opensWith(draft.id(), colleague.id(), Draft.hash(theirs));
        Contact contact = new Contact(colleague.name(), colleague.emailOrNull());
        boolean isMailed = mail(consultation, draft, contact, language, colleague.role(), theirs);
        return new ColleagueLink(isForTheirEyes(consultation, colleague.role()) ? null : theirs, isMailed);
    }
}
