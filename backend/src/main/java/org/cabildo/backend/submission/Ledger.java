package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.OrganisationId;
import org.cabildo.backend.participation.Organisations;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.surveys.definition.Question;
import org.jspecify.annotations.Nullable;

/**
 * What stands under each receipt, and how it came to that: each act is a row that stays, what stands is written anew
 * (decision 0018). Whoever calls holds the lock of the submission, where there is one already.
 */
@ApplicationScoped
class Ledger {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Organisations organisations;

    @Inject
    AnswerRows answers;

    @Inject
    SingleUseRows uses;

    @Inject
    ConsentTexts consentTexts;

    @Inject
    SealedQuestions sealedQuestions;

    @Inject
    Seals seals;

    /** @param told the clock of which the time, and the ids, are kept */
    void handedIn(
            ConsultationView consultation,
            Submission submission,
            CheckedSubmission content,
            Revision.@Nullable With with,
            Clock told) {
        Stands stands = stands(consultation, content, told);
        submission.says(stands, consultation.definition().contentHash());
        entityManager.persist(submission);
        entityManager.flush();
        write(consultation, submission, content, stands, Revision.Act.HANDED_IN, told)
                .by(with, null);
    }

    /** Something else from now on stands in the place of what stood. */
    void amended(
            ConsultationView consultation,
            Submission submission,
            CheckedSubmission content,
            Revision.With with,
            @Nullable String reason,
            Clock told) {
        List<GivenAnswer> before = answers.of(submission.id());
        StoredRevision revision = replace(consultation, submission, content, Revision.Act.AMENDED, told);
        revision.by(with, reason);
        keep(
                changes(before, answers.of(submission.id())),
                submission,
                revision.view().number(),
                consultation,
                told);
    }

    private void keep(
            List<AnswerChange> changes,
            Submission submission,
            int revision,
            ConsultationView consultation,
            Clock told) {
        List<String> questions = consultation.definition().places().keySet().stream()
                .map(Question::name)
                .toList();
        List<AnswerChange> inOrder = changes.stream()
                // What is not asked any more comes last.
                .sorted(Comparator.comparingInt(change -> {
                    int place = questions.indexOf(change.question());
                    return place < 0 ? questions.size() : place;
                }))
                .toList();
        List<UUID> ids = Ids.ascending(told, inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            AnswerChange change = inOrder.get(i);
            StoredChange stored = new StoredChange(ids.get(i), submission.id(), revision, change);
            sealedQuestions
                    .sealing(consultation.id(), consultation.definition().version(), change.question())
                    .ifPresent(stored::isSealed);
            entityManager.persist(stored);
        }
        entityManager.flush();
    }

    /** After a withdrawal. */
    void handedInAgain(
            ConsultationView consultation,
            Submission submission,
            CheckedSubmission content,
            Revision.With with,
            @Nullable String reason,
            Clock told) {
        replace(consultation, submission, content, Revision.Act.HANDED_IN, told).by(with, reason);
    }

    /** Nothing stands from now on, and every word of it is gone. */
    void withdrawn(Submission submission, Revision.With with, @Nullable String reason, Clock told) {
        answers.delete(submission.id());
        uses.delete(submission.id());
        entityManager
                .createQuery("DELETE FROM AnswerChange c WHERE c.submissionId = :submission")
                .setParameter("submission", submission.id())
                .executeUpdate();
        StoredRevision revision = next(submission, Revision.Act.WITHDRAWN, told);
        revision.by(with, reason);
        entityManager.persist(revision);
        entityManager.flush();
    }

    /** The first first. */
    List<StoredRevision> revisions(UUID submission) {
        return entityManager
                .createQuery(
                        "SELECT r FROM Revision r WHERE r.submissionId = :submission ORDER BY r.number",
                        StoredRevision.class)
                .setParameter("submission", submission)
                .getResultList();
    }

    /** What each act said of single answers, by its number; nothing once they were withdrawn. */
    Map<Integer, SingleUses> uses(UUID submission) {
        return uses.of(submission);
    }

    /** In the order of the questionnaire. */
    List<AnswerChange> changes(UUID submission, int revision) {
        Seals.Opening opening = seals.opening();
        return entityManager
                .createQuery(
                        "SELECT c FROM AnswerChange c WHERE c.submissionId = :submission AND c.revision = :revision"
                                + " ORDER BY c.id",
                        StoredChange.class)
                .setParameter("submission", submission)
                .setParameter("revision", revision)
                .getResultList()
                .stream()
                .map(change -> change.view(opening))
                .toList();
    }

    /** @param code by which it was found */
    Receipt receipt(Submission submission, String code) {
        return new Receipt(
                submission.id(),
                code,
                submission.isAnonymous(),
                revisions(submission.id()).stream().map(StoredRevision::view).toList());
    }

    private StoredRevision replace(
            ConsultationView consultation,
            Submission submission,
            CheckedSubmission content,
            Revision.Act act,
            Clock told) {
        answers.delete(submission.id());
        Stands stands = stands(consultation, content, told);
        submission.says(stands, consultation.definition().contentHash());
        return write(consultation, submission, content, stands, act, told);
    }

    private StoredRevision write(
            ConsultationView consultation,
            Submission submission,
            CheckedSubmission content,
            Stands stands,
            Revision.Act act,
            Clock told) {
        StoredRevision revision = next(submission, act, told);
        revision.leaves(stands);
        entityManager.persist(revision);
        entityManager.flush();
        answers.store(consultation, submission.id(), stands.organisation(), content, told);
        uses.store(submission.id(), revision.view().number(), content.uses(), told);
        return revision;
    }

    private StoredRevision next(Submission submission, Revision.Act act, Clock told) {
        int number = revisions(submission.id()).size() + 1;
        return new StoredRevision(Ids.next(told), submission.id(), number, act, told.instant());
    }

    private Stands stands(ConsultationView consultation, CheckedSubmission content, Clock told) {
        return new Stands(
                content.contentHash(consultation.name()),
                consultation.definition().version(),
                content.language(),
                content.use(),
                enter(consultation, content, told),
                content.consentTextOrNull() == null ? null : consentTexts.keep(content.consentTextOrNull(), told));
    }

    private OrganisationId enter(ConsultationView consultation, CheckedSubmission content, Clock told) {
        String name = content.organisationName();
        return name == null
                ? organisations.enterUnnamed(consultation.id(), content.stakeholderGroup(), content.country(), told)
                : organisations.enter(consultation.id(), content.stakeholderGroup(), content.country(), name);
    }

    private static List<AnswerChange> changes(List<GivenAnswer> before, List<GivenAnswer> after) {
        Map<Where, String> gone = new LinkedHashMap<>();
        before.forEach(answer -> gone.put(Where.of(answer), answer.value()));
        List<AnswerChange> changes = new ArrayList<>();
        for (GivenAnswer answer : after) {
            String earlier = gone.remove(Where.of(answer));
            if (!answer.value().equals(earlier)) {
                changes.add(new AnswerChange(answer.question(), answer.path(), earlier, answer.value()));
            }
        }
        gone.forEach((where, value) -> changes.add(new AnswerChange(where.question(), where.path(), value, null)));
        return changes;
    }

    private record Where(String question, List<Integer> path) {

        static Where of(GivenAnswer answer) {
            return new Where(answer.question(), answer.path());
        }
    }
}
