package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.consultation.VersionView;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.participation.Gate;
import org.cabildo.backend.participation.Organisations;
import org.cabildo.backend.participation.Speaker;
import org.cabildo.backend.platform.CodeGuesses;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.team.TeamPermission;
import org.jspecify.annotations.Nullable;

/**
 * What its author can do with what was handed in: read it, correct it, take it back. Who has an address of the draft is
 * an author, who may what {@link TeamPermission} says; of an anonymous one, of which no draft is left, who has the receipt code (decision 0018).
 *
 * <p>Every method that takes a {@link DraftKey} throws {@link ProblemException} {@link ProblemType#UNKNOWN_DRAFT} if
 * there is no such draft in this consultation, and {@link ProblemType#UNKNOWN_RECEIPT} if nothing was handed in from it
 * under a name.
 */
@ApplicationScoped
public class Amendments {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Consultations consultations;

    @Inject
    DraftRows rows;

    @Inject
    ConsentTexts consentTexts;

    @Inject
    Signatures signatures;

    @Inject
    Provenances provenances;

    @Inject
    Access access;

    @Inject
    Submissions submissions;

    @Inject
    Ledger ledger;

    @Inject
    AnswerRows answers;

    @Inject
    Acts acts;

    @Inject
    Organisations organisations;

    @Inject
    Gate gate;

    @Inject
    CodeGuesses guesses;

    @Inject
    Trail trail;

    /** What stands, and how it came to that. */
    @Transactional
    public HandedIn read(ConsultationView consultation, DraftKey key) {
        Opened opened = rows.opened(key, LockModeType.NONE);
        DraftView draft = rows.view(opened);
        Receipt receipt = submissions
                .ofCode(consultation, code(consultation, draft))
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RECEIPT));
        List<GivenAnswer> given = answers.of(receipt.submission());
        Stands stands = stands(receipt);
        SingleUses uses =
                ledger.uses(receipt.submission()).getOrDefault(receipt.last().number(), SingleUses.NONE);
        Speaker speaker = organisations.speaker(stands.organisation());
        String name = opened.draft().handedInName();
        Profile profile = new Profile(
                stands.language(),
                speaker.stakeholderGroup(),
                speaker.country(),
                name == null ? speaker.name() : SubmissionChecker.plainName(name));
        return new HandedIn(
                receipt,
                profile,
                stands.use(),
                uses,
                stands.definitionVersion(),
                given,
                acts.of(receipt.submission()),
                draft.isBeingCorrected(),
                draft.author(),
                provenances.of(opened.draft().id()).map(StoredProvenance::view).orElse(null),
                consentTexts.of(receipt.submission()).orElse(null),
                receipt.isWithdrawn() ? null : canonical(consultation, stands, profile, uses, given));
    }

    /** What stands now, or stood when it was withdrawn. */
    private Stands stands(Receipt receipt) {
        return ledger.revisions(receipt.submission()).stream()
                .flatMap(act -> act.stands().stream())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private @Nullable String canonical(
            ConsultationView consultation, Stands stands, Profile profile, SingleUses uses, List<GivenAnswer> given) {
        VersionView version =
                consultations.version(consultation, stands.definitionVersion()).orElseThrow();
        CanonicalForm form = new CanonicalForm(
                consultation.name(),
                profile.language(),
                Objects.requireNonNull(profile.stakeholderGroup()),
                Objects.requireNonNull(profile.country()),
                profile.organisationName(),
                stands.use(),
                uses,
                AnswerTree.of(version.definition(), given));
        return form.hash().equals(stands.contentHash()) ? form.json() : null;
    }

    /**
     * Opens the draft again, to correct what was handed in, or to hand in again what was withdrawn. Until that is handed
     * in, what was handed in stands. Nothing happens if it is open already.
     *
     * @throws ProblemException that the consultation is not open, or, of what an officer entered, if the caller is none
     */
    @Retrying
    @Transactional
    public void reopen(ConsultationView consultation, DraftKey key) {
        Opened opened = rows.locked(key);
        code(consultation, rows.view(opened));
        opened.require(TeamPermission.REOPEN);
        provenances
                .of(opened.draft().id())
                .map(StoredProvenance::view)
                .ifPresentOrElse(
                        entered -> {
                            access.require(Permission.ENTER_CONTRIBUTIONS);
                            provenances.requireInTime(consultation, entered);
                        },
                        () -> consultations.requireOpen(consultation));
        opened.draft().reopened(clock.instant());
        entityManager.flush();
    }

    /**
     * Takes back what was handed in: its answers are deleted, here and in the draft, and what is being corrected with
     * them. That there was something, when, and its hashes stay. Also after the consultation has closed. Nothing happens
     * if it was withdrawn already.
     *
     * @throws ProblemException {@link ProblemType#SUBMISSION_CHANGED} if something else stands by now than on the page
     *     that was seen
     */
    @Retrying
    @Transactional
    public Receipt withdraw(ConsultationView consultation, DraftKey key, Correction correction) {
        Opened opened = rows.locked(key);
        String code = code(consultation, rows.view(opened));
        opened.require(TeamPermission.WITHDRAW);
        Draft draft = opened.draft();
        Submission submission = submissions.locked(consultation, code);
        Receipt before = ledger.receipt(submission, code);
        if (before.isWithdrawn()) {
            return before;
        }
        if (before.last().number() != correction.standing()) {
            throw new ProblemException(ProblemType.SUBMISSION_CHANGED);
        }
        draft.invitation().ifPresent(invitation -> gate.withdrawn(invitation, handedIn(before)));
        Revision.With with = draft.invitation().isPresent() ? Revision.With.INVITATION : Revision.With.DRAFT;
        ledger.withdrawn(submission, with, correction.reasonOrNull(), clock);
        signatures.forget(submission.id());
        rows.deleteContent(draft);
        draft.withdrawn();
        entityManager.flush();
        provenances
                .of(draft.id())
                .ifPresent(entered -> trail.note(Act.CONTRIBUTION_WITHDRAWN, consultation.name(), submission.id()));
        return ledger.receipt(submission, code);
    }

    /** When it began to stand: amending it does not spend an invitation again. */
    private static Instant handedIn(Receipt receipt) {
        return receipt.revisions().stream()
                .filter(revision -> revision.act() == Revision.Act.HANDED_IN)
                .reduce((first, second) -> second)
                .orElseThrow()
                .at();
    }

    /**
     * As {@link #withdraw(ConsultationView, DraftKey, Correction)}, of what was handed in anonymously: who has its code
     * is all who is left of its author. No reason is kept of it, and no time but the hour.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_RECEIPT}, {@link ProblemType#RECEIPT_IS_NO_KEY} if it is not
     *     anonymous, or after too many guesses
     */
    @Retrying
    @Transactional
    public Receipt withdrawAnonymous(ConsultationView consultation, String code) {
        Receipt found = guesses.find(consultation.id().value(), () -> submissions.ofCode(consultation, code))
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RECEIPT));
        if (!found.isAnonymous()) {
            throw new ProblemException(ProblemType.RECEIPT_IS_NO_KEY);
        }
        Submission submission = submissions.locked(consultation, code);
        if (!ledger.receipt(submission, code).isWithdrawn()) {
            ledger.withdrawn(submission, Revision.With.RECEIPT_CODE, null, HourClock.of(clock));
        }
        return ledger.receipt(submission, code);
    }

    private static String code(ConsultationView consultation, DraftView draft) {
        if (!draft.consultation().equals(consultation.id())) {
            throw new ProblemException(ProblemType.UNKNOWN_DRAFT);
        }
        return draft.receiptCode().orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RECEIPT));
    }
}
