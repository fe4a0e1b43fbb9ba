package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.aggregation.disclosure.ClosedCounts;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;

/**
 * How many organisations answered what to closed questions, to be told to everyone as far as disclosure control lets it: read
 * from the answers, once, when somebody publishes. An organisation with several submissions answers as in the last.
 */
@ApplicationScoped
public class ClosedTurnout {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Access access;

    @Inject
    Consultations consultations;

    /**
     * By question.
     *
     * @throws org.cabildo.backend.platform.ProblemException if the caller may not publish
     */
    @Transactional
    public Map<String, ClosedCounts> of(ConsultationView consultation) {
        access.require(Permission.PUBLISH_RESULTS);
        Map<String, ClosedCounts> counted = new HashMap<>();
        new TellableQuestions(consultations.versions(consultation))
                .themes()
                .forEach((question, theme) -> counted.put(
                        question.name(),
                        new ClosedCounts(
                                theme, count(consultation, question.name(), ClosedQuestions.values(question)))));
        return counted;
    }

    private Map<String, Long> count(ConsultationView consultation, String question, List<String> values) {
        Selection selection = Selection.ALL.and(Dimension.QUESTION, question);
        Criteria criteria = Criteria.of(consultation, selection, List.of());
        Map<UUID, String> last = new HashMap<>();
        criteria.bind(entityManager.createQuery(
                        "SELECT a.organisationId, a.value" + criteria.from() + criteria.where()
                                + " ORDER BY a.submissionId",
                        Object[].class))
                .getResultStream()
                .forEach(row -> last.put((UUID) row[0], (String) row[1]));
        Map<String, Long> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.put(value, 0L));
        last.values().forEach(value -> counts.computeIfPresent(value, (same, count) -> count + 1));
        return counts;
    }
}
