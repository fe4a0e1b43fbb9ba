package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationView;

/**
 * Counts answers where they stand: in whatever way it is asked, and the longer the more there are. For what has no
 * tallies; who may, {@link Aggregates} asks.
 */
@ApplicationScoped
class AnswerCounts {

    private static final String MEASURES =
            "COUNT(DISTINCT a.submissionId), COUNT(DISTINCT a.organisationId)," + " COUNT(DISTINCT a.id), SUM(a.words)";

    @PersistenceContext
    EntityManager entityManager;

    @Transactional
    Aggregation count(ConsultationView consultation, List<Dimension> by, Selection selection) {
        Criteria criteria = Criteria.of(consultation, selection, by);
        Situations situations = new Situations(consultation.definition());
        // A situation is told of the country.
        List<Dimension> read = by.stream()
                .map(dimension -> dimension == Dimension.SITUATION ? Dimension.COUNTRY : dimension)
                .distinct()
                .toList();
        String paths = read.stream().map(Dimension::path).collect(Collectors.joining(", "));
        List<Object[]> rows = criteria.bind(entityManager.createQuery(
                        "SELECT " + paths + ", " + MEASURES + criteria.from() + criteria.where() + " GROUP BY " + paths
                                + " ORDER BY " + paths,
                        Object[].class))
                .getResultList();
        Object[] total = criteria.bind(entityManager.createQuery(
                        "SELECT " + MEASURES + criteria.fromAnswers() + criteria.whereOnce(), Object[].class))
                .getSingleResult();
        Cells cells = new Cells(by, selection, situations);
        rows.forEach(row -> cells.add(place(read, row), measures(row, read.size())));
        return new Aggregation(by, cells.inOrder(), measures(total, 0));
    }

    private static Map<Dimension, String> place(List<Dimension> by, Object[] row) {
        Map<Dimension, String> place = new EnumMap<>(Dimension.class);
        for (int i = 0; i < by.size(); i++) {
            place.put(by.get(i), (String) row[i]);
        }
        return place;
    }

    private static Measures measures(Object[] row, int first) {
        return new Measures(number(row[first]), number(row[first + 1]), number(row[first + 2]), number(row[first + 3]));
    }

    private static long number(Object value) {
        // SUM over no rows is NULL.
        return value instanceof Number number ? number.longValue() : 0;
    }
}
