package org.cabildo.backend.aggregation;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.consultation.ConsultationId;
import org.cabildo.backend.consultation.ConsultationView;

/**
 * The JPQL condition for a selection. Only names from {@link Dimension} enter the text, every value is a parameter; the
 * tenant is added by the persistence unit.
 *
 * @param countriesOfSituation those that the situation stands for, if it is used
 */
public record Criteria(
        ConsultationId consultation, Selection selection, Set<Dimension> used, Set<String> countriesOfSituation) {

    public static Criteria of(ConsultationView consultation, Selection selection, Collection<Dimension> by) {
        Set<Dimension> used = EnumSet.noneOf(Dimension.class);
        used.addAll(by);
        used.addAll(selection.values().keySet());
        Set<String> countries = used.contains(Dimension.SITUATION)
                ? new Situations(consultation.definition()).countries(selection.on(Dimension.SITUATION))
                : Set.of();
        return new Criteria(consultation.id(), selection, used, countries);
    }

    String from() {
        return fromAnswers() + (used.contains(Dimension.LENS) ? ", AnswerLens l" : "");
    }

    /** As {@link #from}, for {@link #whereOnce}. */
    public String fromAnswers() {
        return " FROM Answer a" + (usesSubmission() ? ", Submission h" : "")
                + (used.contains(Dimension.CONTRIBUTOR) ? ", Organisation p" : "");
    }

    private boolean usesSubmission() {
        return used.contains(Dimension.WEEK) || used.contains(Dimension.CHANNEL);
    }

    String where() {
        return " WHERE a.consultationId = :consultation AND a.computed = FALSE"
                + (used.contains(Dimension.LENS) ? " AND l.answerId = a.id" : "")
                + conditions(true);
    }

    private String conditions(boolean withLens) {
        // Answers in a repeat stand in a segment but in no topic.
        String base = (used.contains(Dimension.TOPIC) ? " AND a.topic IS NOT NULL" : "")
                + (usesSubmission() ? " AND h.id = a.submissionId" : "")
                + (used.contains(Dimension.CONTRIBUTOR) ? " AND p.id = a.organisationId" : "")
                + inSituation();
        return selection.values().keySet().stream()
                .filter(dimension -> withLens || dimension != Dimension.LENS)
                .filter(dimension -> dimension != Dimension.SITUATION)
                .sorted()
                .map(dimension -> " AND " + dimension.path() + " = :" + dimension.key())
                .collect(Collectors.joining("", base, ""));
    }

    private String inSituation() {
        if (!used.contains(Dimension.SITUATION)) {
            return "";
        }
        return countriesOfSituation.isEmpty() ? " AND 1 = 0" : " AND a.country IN :countriesOfSituation";
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
        selection
                .without(Dimension.SITUATION)
                .values()
                .forEach((dimension, value) -> query.setParameter(dimension.key(), value));
        if (!countriesOfSituation.isEmpty()) {
            query.setParameter("countriesOfSituation", countriesOfSituation);
        }
        return query;
    }
}
