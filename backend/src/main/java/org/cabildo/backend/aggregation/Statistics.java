package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cabildo.backend.aggregation.statistics.Association;
import org.cabildo.backend.aggregation.statistics.Given;
import org.cabildo.backend.aggregation.statistics.Numbers;
import org.cabildo.backend.aggregation.statistics.Tables;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.surveys.definition.Question;

/**
 * What the answers to closed questions come to, read from the answers. Whoever narrows far enough sees what one
 * organisation answered: for those who may read answers.
 */
@ApplicationScoped
public class Statistics {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Access access;

    /** One answer, with what it may be weighted by. */
    private record Row(UUID submission, UUID organisation, String country, String value) {}

    /** The questions that have figures, in the order of the questionnaire. */
    public List<Question> questions(ConsultationView consultation) {
        return new ClosedQuestions(consultation.definition()).all();
    }

    /** Those of them that can stand beside each other: asked once, with a list of answers. */
    public List<Question> listed(ConsultationView consultation) {
        return new ClosedQuestions(consultation.definition()).listed();
    }

    /**
     * @param question of a closed question
     * @throws ProblemException {@link ProblemType#UNKNOWN_DIMENSION} if there is no such question, or if the caller may
     *     not read answers
     */
    @Transactional
    public Figures of(ConsultationView consultation, String question, Weighting weighting, Selection selection) {
        access.require(Permission.READ_ANSWERS);
        Question asked = new ClosedQuestions(consultation.definition()).named(question);
        List<Row> rows = rows(consultation, asked, selection);
        List<Given> given = weighted(rows, weighting);
        List<String> values = ClosedQuestions.values(asked);
        return new Figures(
                asked,
                rows.size(),
                rows.stream().map(Row::organisation).distinct().count(),
                asked instanceof Question.Rank
                        ? List.of()
                        : Tables.frequencies(given, values, stored -> ClosedQuestions.chosen(asked, stored)),
                ClosedQuestions.isNumber(asked) && !given.isEmpty() ? Numbers.of(given) : null,
                ClosedQuestions.scale(asked)
                        .map(scale -> Tables.net(
                                given, scale.start().doubleValue(), scale.end().doubleValue()))
                        .filter(net -> net.isPresent())
                        .map(net -> net.getAsDouble())
                        .orElse(null),
                asked instanceof Question.Rank ? Tables.standings(given, values) : List.of());
    }

    /**
     * @param of a closed question with a list of answers, asked once
     * @param against another, or the same
     * @throws ProblemException as {@link #of}
     */
    @Transactional
    public CrossTable across(
            ConsultationView consultation, String of, String against, Weighting weighting, Selection selection) {
        access.require(Permission.READ_ANSWERS);
        ClosedQuestions closed = new ClosedQuestions(consultation.definition());
        Question first = closed.listed(of);
        Question second = closed.listed(against);
        Map<UUID, String> answered = rows(consultation, second, selection).stream()
                .collect(Collectors.toMap(Row::submission, Row::value, (one, same) -> one));
        List<Row> both = rows(consultation, first, selection).stream()
                .filter(row -> answered.containsKey(row.submission()))
                .toList();
        List<Given> given = weighted(both, weighting);
        double all = given.stream().mapToDouble(Given::weight).sum();
        List<String> rows = ClosedQuestions.values(first);
        List<String> columns = ClosedQuestions.values(second);
        long[][] counts = new long[rows.size()][columns.size()];
        double[][] shares = new double[rows.size()][columns.size()];
        for (int i = 0; i < both.size(); i++) {
            double share = given.get(i).weight() / all;
            String other = answered.getOrDefault(both.get(i).submission(), "");
            for (int row : indexes(rows, first, both.get(i).value())) {
                for (int column : indexes(columns, second, other)) {
                    counts[row][column]++;
                    shares[row][column] += share;
                }
            }
        }
        boolean isOneEach = !(first instanceof Question.SelectMultiple) && !(second instanceof Question.SelectMultiple);
        return new CrossTable(
                rows,
                columns,
                Arrays.stream(counts)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList(),
                Arrays.stream(shares)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList(),
                both.size(),
                isOneEach ? Association.of(counts).orElse(null) : null);
    }

    /** Where an answer stands in the list; what an earlier version offered has no place. */
    private static List<Integer> indexes(List<String> values, Question question, String stored) {
        return ClosedQuestions.chosen(question, stored)
                .map(values::indexOf)
                .filter(index -> index >= 0)
                .toList();
    }

    private List<Row> rows(ConsultationView consultation, Question question, Selection selection) {
        Criteria criteria = Criteria.of(consultation, selection.and(Dimension.QUESTION, question.name()), List.of());
        return criteria.bind(entityManager.createQuery(
                        "SELECT a.submissionId, a.organisationId, a.country, a.value" + criteria.from()
                                + criteria.where(),
                        Object[].class))
                .getResultStream()
                .map(row -> new Row((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    private static List<Given> weighted(List<Row> rows, Weighting weighting) {
        Function<Row, Object> by = switch (weighting) {
            case ANSWER -> row -> row;
            case ORGANISATION -> Row::organisation;
            case COUNTRY -> Row::country;
        };
        Map<Object, Integer> together = new HashMap<>();
        if (weighting != Weighting.ANSWER) {
            rows.forEach(row -> together.merge(by.apply(row), 1, Integer::sum));
        }
        List<Given> given = new ArrayList<>();
        rows.forEach(row -> given.add(new Given(row.value(), 1.0 / together.getOrDefault(by.apply(row), 1))));
        return given;
    }
}
