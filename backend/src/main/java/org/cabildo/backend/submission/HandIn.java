package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Trail;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.backend.team.TeamPermission;
import org.cabildo.surveys.reply.RawReply;
import org.jspecify.annotations.Nullable;

/** From draft to submission. */
@ApplicationScoped
public class HandIn {

    @Inject
    Clock clock;

    @Inject
    Drafts drafts;

    @Inject
    DraftRows rows;

    @Inject
    Signatures signatures;

    @Inject
    Access access;

    @Inject
    DraftFiles files;

    @Inject
    CarryOver carryOver;

    @Inject
    Consultations consultations;

    @Inject
    Submissions submissions;

    @Inject
    Trail trail;

    /** As {@link #handIn(ConsultationView, DraftKey, Consent, Correction)}, of what was never handed in. */
    @Retrying
    @Transactional
    public Receipt handIn(ConsultationView seen, DraftKey key, Consent consent) {
        return handIn(seen, key, consent, Correction.FIRST);
    }

    /**
     * Hands a draft in. Answers to questions that are not asked (their condition does not hold) stay in the draft and
     * are left out. Doing it twice, or two at a time, gives the same receipt: the draft is locked, and it is closed in
     * the transaction that stores the submission. If somebody else has changed or withdrawn meanwhile what stood on the
     * page that was seen, nothing is done, and the receipt tells.
     *
     * @throws ProblemException {@link ProblemType#DEFINITION_CHANGED} if another version is asked by now than the draft
     *     was last opened in, {@link ProblemType#SIGNATURE_NEEDED}, {@link ProblemType#NOT_YOUR_PART}, and as
     *     {@link Submissions#submit}; pointers of entries count as in {@link DraftView}
     */
    @Retrying
    @Transactional
    public Receipt handIn(ConsultationView seen, DraftKey key, Consent consent, Correction correction) {
        return handIn(seen, key, consent, correction, Channel.WEB, null);
    }

    /**
     * As {@link #handIn(ConsultationView, DraftKey, Consent, Correction)}.
     *
     * @param channel of the page; one that an officer enters comes by their hand, and of one without a name it is not kept
     */
    @Retrying
    @Transactional
    public Receipt handIn(
            ConsultationView seen, DraftKey key, Consent consent, Correction correction, Channel channel) {
        return handIn(seen, key, consent, correction, channel, null);
    }

    /**
     * Hands a draft in under a signature, as {@link #handIn(ConsultationView, DraftKey, Consent, Correction)}.
     *
     * @param key that of the signatory
     * @throws ProblemException {@link ProblemType#NOT_READY} if it does not wait for its signature, and as above
     */
    @Retrying
    @Transactional
    public Receipt sign(
            ConsultationView seen, DraftKey key, Consent consent, Correction correction, Signature signature) {
        return handIn(seen, key, consent, correction, Channel.WEB, signature);
    }

    private Receipt handIn(
            ConsultationView seen,
            DraftKey key,
            Consent consent,
            Correction correction,
            Channel channel,
            @Nullable Signature signature) {
        Opened opened = rows.locked(key);
        // As it is now, not as it was when the page was opened, nor when we began to wait for the lock.
        ConsultationView consultation = consultations.named(seen.name());
        DraftView draft = rows.view(opened);
        if (draft.isHandedIn()) {
            return receiptOf(consultation, key, opened);
        }
        if (draft.isBeingCorrected()
                && receiptOf(consultation, key, opened).last().number() != correction.standing()) {
            return receiptOf(consultation, key, opened);
        }
        requireSignature(consultation, opened, signature);
        draft.provenance().ifPresent(entered -> access.require(Permission.ENTER_CONTRIBUTIONS));
        if (!carryOver.isCurrent(draft, consultation)) {
            throw new ProblemException(ProblemType.DEFINITION_CHANGED);
        }
        Receipt receipt = store(consultation, key, opened.draft(), draft, consent, correction, channel);
        if (signature != null) {
            signatures.sign(receipt, signature);
        }
        files.handOver(key, receipt);
        drafts.handedIn(key, receipt);
        draft.provenance()
                .ifPresent(entered -> trail.note(
                        draft.isBeingCorrected() ? Act.CONTRIBUTION_CORRECTED : Act.CONTRIBUTION_HANDED_IN,
                        consultation.name(),
                        receipt.submission()));
        return receipt;
    }

    private void requireSignature(ConsultationView consultation, Opened opened, @Nullable Signature signature) {
        opened.require(signature == null ? TeamPermission.HAND_IN : TeamPermission.SIGN);
        if (signature == null && signatures.areNeeded(consultation, opened.draft())) {
            throw new ProblemException(ProblemType.SIGNATURE_NEEDED);
        }
        if (signature != null && !opened.draft().isReady()) {
            throw new ProblemException(ProblemType.NOT_READY);
        }
    }

    /**
     * Refuses what would be refused if it were handed in now.
     *
     * @throws ProblemException as {@link #handIn(ConsultationView, DraftKey, Consent, Correction)}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void check(ConsultationView consultation, DraftKey key, DraftView draft) {
        if (!carryOver.isCurrent(draft, consultation)) {
            throw new ProblemException(ProblemType.DEFINITION_CHANGED);
        }
        consultations.requireOpen(consultation);
        checkAnswers(consultation, key, draft);
    }

    private void checkAnswers(ConsultationView consultation, DraftKey key, DraftView draft) {
        Consent whatever = new Consent(true, ConsentUse.SECRETARIAT_ONLY);
        SubmissionChecker.check(consultation.form(), command(consultation, key, draft, whatever), clock);
    }

    /** What handing in would find wrong with the answers as they stand; nothing if it would take them. */
    @Transactional
    public List<FieldProblem> wrong(ConsultationView consultation, DraftKey key) {
        return wrong(consultation, key, rows.view(rows.opened(key, LockModeType.NONE)));
    }

    /**
     * As {@link #wrong(ConsultationView, DraftKey)}, of a draft that was just read.
     *
     * @param key that opened it
     */
    @Transactional
    public List<FieldProblem> wrong(ConsultationView consultation, DraftKey key, DraftView draft) {
        try {
            checkAnswers(consultation, key, draft);
            return List.of();
        } catch (ProblemException refused) {
            return refused.errors();
        }
    }

    private SubmissionCommand command(ConsultationView consultation, DraftKey key, DraftView draft, Consent consent) {
        RawReply asked = DraftForm.asked(DraftForm.form(consultation, draft), draft, clock);
        return new SubmissionCommand(
                draft.profile(),
                asked,
                consent,
                uses(consultation, draft, asked),
                draft.isAnonymous(),
                files.named(key));
    }

    /** Those of questions and entries that are handed in: what is not asked any more keeps its own in the draft. */
    private static Map<String, ConsentUse> uses(ConsultationView consultation, DraftView draft, RawReply asked) {
        UsePlaces places = new UsePlaces(consultation.definition(), asked);
        return SingleUses.of(draft).said().entrySet().stream()
                .filter(use -> places.has(use.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Receipt store(
            ConsultationView consultation,
            DraftKey key,
            Draft row,
            DraftView draft,
            Consent consent,
            Correction correction,
            Channel channel) {
        SubmissionCommand command = command(consultation, key, draft, consent);
        Origin origin = new Origin(
                draft.invitation(), draft.provenance(), draft.provenance().isPresent() ? Channel.ON_BEHALF : channel);
        return draft.receiptCode()
                .map(code -> submissions.submitAgain(consultation, code, command, origin, correction.reasonOrNull()))
                .orElseGet(() -> submissions.submitDraft(consultation, idempotencyKey(key, row), command, origin));
    }

    /**
     * The receipt of a draft that was handed in. An anonymous one leads to it for an hour or two.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_DRAFT}, {@link ProblemType#UNKNOWN_RECEIPT} if it was not
     *     handed in
     */
    @Transactional
    public Receipt receipt(ConsultationView consultation, DraftKey key) {
        Opened opened = rows.opened(key, LockModeType.NONE);
        if (!opened.draft().isHandedIn()) {
            throw new ProblemException(ProblemType.UNKNOWN_RECEIPT);
        }
        return receiptOf(consultation, key, opened);
    }

    private Receipt receiptOf(ConsultationView consultation, DraftKey key, Opened opened) {
        Draft draft = opened.draft();
        return draft.isAnonymous()
                ? submissions.ofSecretKey(consultation, idempotencyKey(key, draft))
                : Optional.ofNullable(draft.receiptCode())
                        .flatMap(code -> submissions.ofCode(consultation, code))
                        .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RECEIPT));
    }

    /**
     * The same whoever of a team hands in. That of an anonymous one is not the hash that the draft is found by: it is not
     * to be read from the database.
     */
    private static IdempotencyKey idempotencyKey(DraftKey key, Draft draft) {
        return new IdempotencyKey(
                "draft-" + (draft.isAnonymous() ? Sha256.hex("hand in " + key.value()) : draft.keyHash()));
    }
}
