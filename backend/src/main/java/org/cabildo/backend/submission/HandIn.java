package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.Retrying;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reply.RawReply;

/** From draft to submission. */
@ApplicationScoped
public class HandIn {

    @Inject
    Drafts drafts;

    @Inject
    Submissions submissions;

    /**
     * Hands a draft in. Answers to questions that are not asked (their condition does not hold) stay in the draft and
     * are left out. Doing it twice, or two at a time, gives the same receipt: the draft is locked, and it is closed in
     * the transaction that stores the submission.
     *
     * @throws ProblemException as {@link Submissions#submit}; pointers of entries count as in {@link DraftView}
     */
    @Retrying
    @Transactional
    public Receipt handIn(ConsultationView consultation, DraftKey key, Consent consent) {
        DraftView draft = drafts.readLocked(key);
        if (draft.receiptCode().isPresent()) {
            return submissions.receipt(consultation, draft.receiptCode().get());
        }
        RawReply asked = new RawReply(
                raw(asked(consultation.definition(), draft.answers())),
                draft.entries().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                repeat -> repeat.getValue().stream()
                                        .map(entry -> raw(entry.answers()))
                                        .toList())));
        SubmissionCommand command = new SubmissionCommand(draft.profile(), asked, consent);
        Receipt receipt = submissions.submit(consultation, idempotencyKey(key), command);
        drafts.handedIn(key, receipt);
        return receipt;
    }

    private static IdempotencyKey idempotencyKey(DraftKey key) {
        return new IdempotencyKey("draft-" + Sha256.hex(key.value()));
    }

    private static Map<String, String> asked(Definition definition, Map<String, String> answers) {
        Map<String, String> asked = new LinkedHashMap<>(answers);
        List<Question> unasked = definition.places().keySet().stream()
                .filter(question -> question.asked()
                        .relevant()
                        .filter(condition -> !condition.holds(name -> answers.getOrDefault(name, "")))
                        .isPresent())
                .toList();
        unasked.forEach(question -> asked.remove(question.name()));
        return asked;
    }

    private static Map<String, Object> raw(Map<String, String> answers) {
        return new LinkedHashMap<>(answers);
    }
}
