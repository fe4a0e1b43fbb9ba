package org.cabildo.backend.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cabildo.backend.attachment.Attachments;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.participation.OrganisationId;
import org.cabildo.backend.platform.Ids;
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
        for (int i = 0; i < answers.size(); i++) {
            entityManager.persist(
                    new StoredAnswer(ids.get(i), consultation, submission, organisation, content, answers.get(i)));
        }
        // Flushed floor by floor: the entities know each other by id only, so EclipseLink cannot order the inserts.
        entityManager.flush();
        for (int i = 0; i < answers.size(); i++) {
            UUID answer = ids.get(i);
            lenses(answers, answers.get(i))
                    .forEach(lens -> entityManager.persist(new AnswerLens(Ids.next(told), answer, lens)));
        }
        entityManager.flush();
    }

    /** In the order of the questionnaire, what the form answered itself among them. */
    List<GivenAnswer> of(UUID submission) {
        return entityManager
                .createQuery(
                        "SELECT a.question, a.entryPath, a.value, a.language FROM Answer a WHERE a.submissionId = :submission"
                                + " ORDER BY a.id",
                        Object[].class)
                .setParameter("submission", submission)
                .getResultStream()
                .map(row -> new GivenAnswer(
                        (String) row[0], EntryPath.read((String) row[1]), (String) row[2], (String) row[3]))
                .toList();
    }

    /** With the files that they name. */
    void delete(UUID submission) {
        attachments.removeSubmission(submission);
        List<UUID> ids = entityManager
                .createQuery("SELECT a.id FROM Answer a WHERE a.submissionId = :submission", UUID.class)
                .setParameter("submission", submission)
                .getResultList();
        if (ids.isEmpty()) {
            return;
        }
        entityManager
                .createQuery("DELETE FROM AnswerLens l WHERE l.answerId IN :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        entityManager
                .createQuery("DELETE FROM Answer a WHERE a.submissionId = :submission")
                .setParameter("submission", submission)
                .executeUpdate();
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
