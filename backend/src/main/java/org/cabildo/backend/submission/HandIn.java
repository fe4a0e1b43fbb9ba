package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.surveys.reply.RawReply;

/** From draft to submission. */
@ApplicationScoped
public class HandIn {

    @Inject
    Clock clock;

    @Inject
    Drafts drafts;

    @Inject
    DraftFiles files;

    @Inject
    CarryOver carryOver;

    @Inject
    Consultations consultations;

    @Inject
    Submissions submissions;

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
     *     was last opened in, and as {@link Submissions#submit}; pointers of entries count as in {@link DraftView}
     */
    @Retrying
    @Transactional
    public Receipt handIn(ConsultationView seen, DraftKey key, Consent consent, Correction correction) {
        // As it is now, not as it was when the page was opened.
        ConsultationView consultation = consultations.named(seen.name());
        DraftView draft = drafts.readLocked(key);
        if (draft.isHandedIn()) {
            return receiptOf(consultation, key, draft);
        }
        if (draft.isBeingCorrected()
                && receiptOf(consultation, key, draft).last().number() != correction.standing()) {
            return receiptOf(consultation, key, draft);
        }
        if (!carryOver.isCurrent(draft, consultation)) {
            throw new ProblemException(ProblemType.DEFINITION_CHANGED);
        }
        Receipt receipt = store(consultation, key, draft, consent, correction);
        files.handOver(key, receipt);
        drafts.handedIn(key, receipt);
        return receipt;
    }

    private Receipt store(
            ConsultationView consultation, DraftKey key, DraftView draft, Consent consent, Correction correction) {
        RawReply asked = DraftForm.asked(DraftForm.form(consultation, draft), draft, clock);
        SubmissionCommand command =
                new SubmissionCommand(draft.profile(), asked, consent, draft.isAnonymous(), files.named(key));
        return draft.receiptCode()
                .map(code -> submissions.submitAgain(
                        consultation, code, command, draft.invitation(), correction.reasonOrNull()))
                .orElseGet(() ->
                        submissions.submitDraft(consultation, idempotencyKey(key, draft), command, draft.invitation()));
    }

    /**
     * The receipt of a draft that was handed in. An anonymous one leads to it for an hour or two.
     *
     * @throws ProblemException {@link ProblemType#UNKNOWN_DRAFT}, {@link ProblemType#UNKNOWN_RECEIPT} if it was not
     *     handed in
     */
    @Transactional
    public Receipt receipt(ConsultationView consultation, DraftKey key) {
        DraftView draft = drafts.read(key);
        if (!draft.isHandedIn()) {
            throw new ProblemException(ProblemType.UNKNOWN_RECEIPT);
        }
        return receiptOf(consultation, key, draft);
    }

    private Receipt receiptOf(ConsultationView consultation, DraftKey key, DraftView draft) {
        return draft.isAnonymous()
                ? submissions.ofSecretKey(consultation, idempotencyKey(key, draft))
                : submissions
                        .ofCode(consultation, draft.receiptCode().orElseThrow())
                        .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RECEIPT));
    }

    /** That of an anonymous one is not the hash that the draft is found by: it is not to be read from the database. */
    private static IdempotencyKey idempotencyKey(DraftKey key, DraftView draft) {
        return new IdempotencyKey("draft-" + Sha256.hex((draft.isAnonymous() ? "hand in " : "") + key.value()));
    }
}
