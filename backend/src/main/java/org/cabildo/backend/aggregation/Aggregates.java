package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;

/**
 * Counts answers where they stand, so that a submission is in the matrix when its submit call has returned. The answers
 * carry their dimensions and one index covers the matrix; a summary that does not depend on the number of answers is
 * the next step (decision 0006).
 */
@ApplicationScoped
public class Aggregates {

    private static final String MEASURES =
            "COUNT(DISTINCT a.submissionId), COUNT(DISTINCT a.organisationId)," + " COUNT(DISTINCT a.id), SUM(a.words)";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Access access;

    /**
     * @param by at least one, none twice
     * @throws org.cabildo.backend.platform.ProblemException if the caller may not count answers
     */
    @Transactional
    public Aggregation count(ConsultationView consultation, List<Dimension> by, Selection selection) {
        access.require(Permission.COUNT_ANSWERS);
        Criteria criteria = Criteria.of(consultation.id(), selection, by);
        String paths = by.stream().map(Dimension::path).collect(Collectors.joining(", "));
        List<Object[]> rows = criteria.bind(entityManager.createQuery(
                        "SELECT " + paths + ", " + MEASURES + criteria.from() + criteria.where() + " GROUP BY " + paths
                                + " ORDER BY " + paths,
                        Object[].class))
                .getResultList();
        Object[] total = criteria.bind(entityManager.createQuery(
                        "SELECT " + MEASURES + " FROM Answer a" + criteria.whereOnce(), Object[].class))
                .getSingleResult();
        return new Aggregation(by, rows.stream().map(row -> cell(by, row)).toList(), measures(total, 0));
    }

    private static Cell cell(List<Dimension> by, Object[] row) {
        Map<Dimension, String> place = new EnumMap<>(Dimension.class);
        for (int i = 0; i < by.size(); i++) {
            place.put(by.get(i), (String) row[i]);
        }
        return new Cell(place, measures(row, by.size()));
    }

    private static Measures measures(Object[] row, int first) {
        return new Measures(number(row[first]), number(row[first + 1]), number(row[first + 2]), number(row[first + 3]));
    }

    private static long number(Object value) {
        // SUM over no rows is NULL.
        return value instanceof Number number ? number.longValue() : 0;
    }
}
