package org.cabildo.backend.aggregation;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationId;

/**
 * The JPQL condition for a selection. Only names from {@link Dimension} enter the text, every value is a parameter; the
 * tenant is added by the persistence unit.
 */
public record Criteria(ConsultationId consultation, Selection selection, Set<Dimension> used) {

    public static Criteria of(ConsultationId consultation, Selection selection, Collection<Dimension> by) {
        Set<Dimension> used = EnumSet.noneOf(Dimension.class);
        used.addAll(by);
        used.addAll(selection.values().keySet());
        return new Criteria(consultation, selection, used);
    }

    String from() {
        return fromAnswers() + (used.contains(Dimension.LENS) ? ", AnswerLens l" : "");
    }

    /** As {@link #from}, for {@link #whereOnce}. */
    String fromAnswers() {
        return " FROM Answer a" + (used.contains(Dimension.WEEK) ? ", Submission h" : "");
    }

    String where() {
        return " WHERE a.consultationId = :consultation AND a.computed = FALSE"
                + (used.contains(Dimension.LENS) ? " AND l.answerId = a.id" : "")
                + conditions(true);
    }

    private String conditions(boolean withLens) {
        // Answers in a repeat stand in a segment but in no topic.
        String base = (used.contains(Dimension.TOPIC) ? " AND a.topic IS NOT NULL" : "")
                + (used.contains(Dimension.WEEK) ? " AND h.id = a.submissionId" : "");
        return selection.values().keySet().stream()
                .filter(dimension -> withLens || dimension != Dimension.LENS)
                .sorted()
                .map(dimension -> " AND " + dimension.path() + " = :" + dimension.key())
                .collect(Collectors.joining("", base, ""));
    }

    /** As {@link #where}, for a query from answers alone: an answer with two lenses is one answer. */
    public String whereOnce() {
        if (!used.contains(Dimension.LENS)) {
            return where();
        }
        String lens = selection.on(Dimension.LENS).isPresent() ? " AND l.lens = :lens" : "";
        return " WHERE a.consultationId = :consultation AND a.computed = FALSE"
                + " AND EXISTS (SELECT l FROM AnswerLens l WHERE l.answerId = a.id" + lens + ")" + conditions(false);
    }

    /** Gives the query the values of its parameters. */
    public <Q extends Query> Q bind(Q query) {
        query.setParameter("consultation", consultation.value());
        selection.values().forEach((dimension, value) -> query.setParameter(dimension.key(), value));
        return query;
    }
}
