package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cabildo.backend.attachment.Attachments;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.OrganisationId;
import org.cabildo.backend.platform.Ids;
import org.cabildo.backend.sealing.Seals;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reply.Answer;
import org.cabildo.surveys.reply.Value;

/** The answers that stand: what is here is counted and shown, and nothing else is. */
@ApplicationScoped
class AnswerRows {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Attachments attachments;

    @Inject
    SealedQuestions sealedQuestions;

    @Inject
    Seals seals;

    @Inject
    Event<AnswersChanged> changed;

    /** @param told the clock whose time the ids tell */
    void store(
            ConsultationView consultation,
            UUID submission,
            OrganisationId organisation,
            CheckedSubmission content,
            Clock told) {
        List<Answer> answers = content.reply().answers();
        // Ascending, so that answers read by id come in the order of the questionnaire.
        List<UUID> ids = Ids.ascending(told, answers.size());
        List<CountedAnswer> counted = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            StoredAnswer stored =
                    new StoredAnswer(ids.get(i), consultation, submission, organisation, content, answers.get(i));
            sealedQuestions.sealing(consultation, answers.get(i).question()).ifPresent(stored::isSealed);
            entityManager.persist(stored);
            stored.counted(Set.copyOf(lenses(answers, answers.get(i)).toList())).ifPresent(counted::add);
        }
        // Flushed floor by floor: the entities know each other by id only, so EclipseLink cannot order the inserts.
        entityManager.flush();
        for (int i = 0; i < answers.size(); i++) {
            UUID answer = ids.get(i);
            lenses(answers, answers.get(i))
                    .forEach(lens -> entityManager.persist(new AnswerLens(Ids.next(told), answer, lens)));
        }
        entityManager.flush();
        tell(new AnswersChanged(
                consultation.id(),
                organisation,
                content.stakeholderGroup(),
                content.country(),
                arrival(submission),
                true,
                counted));
    }

    private void tell(AnswersChanged news) {
        if (!news.answers().isEmpty()) {
            changed.fire(news);
        }
    }

    /** In the order of the questionnaire, what the form answered itself among them. */
    List<GivenAnswer> of(UUID submission) {
        Seals.Opening opening = seals.opening();
        return entityManager
                .createQuery(
                        "SELECT a.question, a.entryPath, a.value, a.language, a.id, a.sealed FROM Answer a"
                                + " WHERE a.submissionId = :submission ORDER BY a.id",
                        Object[].class)
                .setParameter("submission", submission)
                .getResultList()
                .stream()
                .map(row -> new GivenAnswer(
                        (String) row[0],
                        EntryPath.read((String) row[1]),
                        row[5] == null
                                ? (String) row[2]
                                : opening.text(StoredAnswer.TABLE, (UUID) row[4], (byte[]) row[5]),
                        (String) row[3]))
                .toList();
    }

    /** With the files that they name. */
    void delete(UUID submission) {
        attachments.removeSubmission(submission);
        List<StoredAnswer> standing = entityManager
                .createQuery("SELECT a FROM Answer a WHERE a.submissionId = :submission", StoredAnswer.class)
                .setParameter("submission", submission)
                .getResultList();
        if (standing.isEmpty()) {
            return;
        }
        AnswersChanged news = gone(standing);
        entityManager
                .createQuery("DELETE FROM AnswerLens l WHERE l.answerId IN :ids")
                .setParameter("ids", standing.stream().map(StoredAnswer::id).toList())
                .executeUpdate();
        entityManager
                .createQuery("DELETE FROM Answer a WHERE a.submissionId = :submission")
                .setParameter("submission", submission)
                .executeUpdate();
        standing.forEach(entityManager::detach);
        tell(news);
    }

    private AnswersChanged gone(List<StoredAnswer> standing) {
        Map<UUID, Set<String>> lenses = new HashMap<>();
        entityManager
                .createQuery("SELECT l.answerId, l.lens FROM AnswerLens l WHERE l.answerId IN :ids", Object[].class)
                .setParameter("ids", standing.stream().map(StoredAnswer::id).toList())
                .getResultStream()
                .forEach(row -> lenses.computeIfAbsent((UUID) row[0], answer -> new HashSet<>())
                        .add((String) row[1]));
        List<CountedAnswer> counted = standing.stream()
                .flatMap(answer -> answer.counted(lenses.getOrDefault(answer.id(), Set.of())).stream())
                .toList();
        return standing.get(0).news(arrival(standing.get(0).submission()), counted);
    }

    private FirstArrival arrival(UUID submission) {
        return entityManager
                .createQuery("SELECT s FROM Submission s WHERE s.id = :submission", Submission.class)
                .setParameter("submission", submission)
                .getSingleResult()
                .arrival();
    }

    /** The population groups that the entry of this answer names: they hold for the whole entry. */
    private static Stream<String> lenses(List<Answer> answers, Answer answer) {
        return answers.stream()
                .filter(other -> answer.entry().isPresent()
                        && other.entry().equals(answer.entry())
                        && other.place().equals(answer.place()))
                .filter(other -> other.question() instanceof Question.SelectMultiple chosen
                        && chosen.choices().name().equals(Definition.LENSES))
                .flatMap(other ->
                        other.value() instanceof Value.Chosen chosen ? chosen.choices().stream() : Stream.empty());
    }
}
