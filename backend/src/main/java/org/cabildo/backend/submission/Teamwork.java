package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.participation.Contact;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.platform.TypedLine;
import org.cabildo.backend.platform.mail.EmailAddress;
import org.cabildo.backend.team.NewParticipant;
import org.cabildo.backend.team.ParticipantId;
import org.cabildo.backend.team.ParticipantView;
import org.cabildo.backend.team.Participants;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.backend.team.TeamRole;
import org.cabildo.surveys.definition.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Working on a draft together (decision 22). Each has a key of their own; what they may do with it is
 * {@link TeamPermission}. {@link Signing} is the way to a signature.
 *
 * <p>Every method throws {@link ProblemException} {@link ProblemType#UNKNOWN_DRAFT} if the key opens none, or an anonymous
 * one, which nobody else is to know of, and {@link ProblemType#NOT_YOUR_PART} if it is not for its holder to do.
 */
@ApplicationScoped
public class Teamwork {

    private static final Pattern SPOT = Pattern.compile("\\w{1,63}\\.\\d{1,4}");
    private static final String NOWHERE = "";
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 200;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    DraftRows rows;

    @Inject
    Participants participants;

    @Inject
    Signatures signatures;

    @Inject
    Consultations consultations;

    @Inject
    Team team;

    @Transactional
    public TeamView read(ConsultationView consultation, DraftKey key) {
        Opened opened = Team.notAnonymous(rows.opened(key, LockModeType.NONE));
        Draft draft = opened.draft();
        boolean writesToThem = opened.author().may(TeamPermission.INVITE);
        return new TeamView(
                opened.author(),
                participants.of(draft.id()).stream()
                        .map(one -> writesToThem ? one : one.withoutAddress())
                        .toList(),
                draft.review(),
                signatures.areNeeded(consultation, draft),
                consultation.admission().signed());
    }

    /** Whoever has this key has followed their link. */
    @Retrying
    @Transactional
    public void opened(DraftKey key) {
        Opened opened = rows.opened(key, LockModeType.NONE);
        opened.author().id().ifPresent(id -> participants.opened(opened.draft().id(), id));
    }

    /**
     * Somebody works on an answer, and learns who else does.
     *
     * @param spot which answer: its question, a full stop, its number on the page; anything else is nowhere
     * @return what the others are called, by the spot where they are; nobody of who works alone
     */
    @Retrying
    @Transactional
    public Map<String, List<String>> seen(DraftKey key, String spot) {
        Opened opened = rows.opened(key, LockModeType.NONE);
        String known = SPOT.matcher(spot).matches() ? spot : NOWHERE;
        return opened.author()
                .id()
                .map(id -> participants.seen(opened.draft().id(), id, known))
                .orElse(Map.of());
    }

    /**
     * Brings somebody in. Who has an address is written to, if there is a mail server.
     *
     * @param ownName what the focal point is called; asked for with the first who comes in, and only then
     * @throws ProblemException {@link ProblemType#INVALID} naming every wrong field, {@link ProblemType#NO_MAIL_SERVER}
     *     if a signatory cannot be written to who has to be, {@link ProblemType#TOO_MANY_REQUESTS}
     */
    @Retrying
    @Transactional
    public ColleagueLink invite(ConsultationView seen, DraftKey key, @Nullable String ownName, NewParticipant asked) {
        ConsultationView consultation = consultations.named(seen.name());
        Opened opened = team.locked(key, TeamPermission.INVITE);
        Draft draft = opened.draft();
        List<ParticipantView> present = team.present(draft);
        boolean isFirst = draft.focalPoint().isEmpty();
        TypedLine own = TypedLine.of(ownName == null ? "" : ownName);
        TypedLine name = TypedLine.of(asked.name());
        String email = asked.email() == null || asked.email().isBlank()
                ? null
                : asked.email().strip();
        requireValid(consultation, draft, asked, isFirst ? own : null, name, email, present);
        boolean isForTheirEyes = Team.isForTheirEyes(consultation, asked.role());
        if (isFirst) {
            NewParticipant focalPoint = new NewParticipant(
                    TeamRole.FOCAL_POINT,
                    own.text(),
                    null,
                    Set.of(),
                    draft.profile().language());
            draft.isOfATeam(
                    participants.add(consultation.id(), draft.id(), focalPoint, new Contact(own.text(), null), null));
        }
        if (asked.role() == TeamRole.SIGNATORY) {
            signatures.signatory(draft).ifPresent(before -> participants.remove(draft.id(), before.id()));
        }
        DraftKey theirs = DraftKey.random();
        Contact contact = new Contact(name.text(), email);
        participants.add(consultation.id(), draft.id(), asked, contact, Draft.hash(theirs));
        boolean isMailed = team.mail(consultation, draft, contact, asked.language(), asked.role(), theirs);
        changed(draft);
        return new ColleagueLink(isForTheirEyes ? null : theirs, isMailed);
    }

    private void requireValid(
            ConsultationView consultation,
            Draft draft,
            NewParticipant asked,
            @Nullable TypedLine own,
            TypedLine name,
            @Nullable String email,
            List<ParticipantView> present) {
        List<FieldProblem> problems = new ArrayList<>();
        if (own != null) {
            own.problem("", "ownName", LONGEST_NAME).ifPresent(problems::add);
        }
        name.problem("", "name", LONGEST_NAME).ifPresent(problems::add);
        if (email != null && !EmailAddress.isOne(email)) {
            problems.add(FieldProblem.of("bad_email", "/email", FieldProblem.shown(email)));
        }
        if (Team.isForTheirEyes(consultation, asked.role())) {
            team.requireOwnAddress(draft, email, present, problems);
        }
        boolean areKnown = asked.segments().stream()
                .allMatch(segment -> consultation.definition().segment(segment).isPresent());
        if (!areKnown) {
            String known = String.join(
                    ", ",
                    consultation.definition().segments().stream()
                            .map(Segment::name)
                            .toList());
            problems.add(FieldProblem.of("unknown_value", "/segments", String.join(", ", asked.segments()), known));
        }
        if (asked.role() == TeamRole.FOCAL_POINT) {
            problems.add(FieldProblem.of("needed", "/role"));
        }
        if (present.size() >= MOST) {
            problems.add(FieldProblem.of("too_many_participants", "/name", MOST));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
    }

    /**
     * Gives somebody another link; the one before leads nowhere from now on.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if they are not there, and as {@link #invite}
     */
    @Retrying
    @Transactional
    public ColleagueLink renew(ConsultationView seen, DraftKey key, ParticipantId id) {
        ConsultationView consultation = consultations.named(seen.name());
        Draft draft = team.locked(key, TeamPermission.INVITE).draft();
        return team.renew(consultation, draft, colleague(draft, id));
    }

    /**
     * Takes somebody out: their link leads nowhere from now on, what they wrote stays. Without a signatory nobody signs,
     * unless the consultation asks for it.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if they are not there
     */
    @Retrying
    @Transactional
    public void remove(DraftKey key, ParticipantId id) {
        Draft draft = team.locked(key, TeamPermission.INVITE).draft();
        ParticipantView colleague = colleague(draft, id);
        participants.remove(draft.id(), id);
        if (colleague.role() == TeamRole.SIGNATORY && draft.isReady()) {
            draft.takenBack(clock.instant());
        } else {
            changed(draft);
        }
    }

    /** @throws ProblemException {@link ProblemType#NOT_FOUND} also of the focal point, who has the draft's own link */
    private ParticipantView colleague(Draft draft, ParticipantId id) {
        return team.present(draft).stream()
                .filter(one -> one.id().equals(id) && one.role() != TeamRole.FOCAL_POINT)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private void changed(Draft draft) {
        if (!draft.isHandedIn()) {
            draft.changed(clock.instant());
        }
        entityManager.flush();
    }
}
