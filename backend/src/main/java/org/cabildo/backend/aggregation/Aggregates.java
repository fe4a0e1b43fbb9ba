package org.cabildo.backend.aggregation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cabildo.backend.aggregation.tally.Tallied;
import org.cabildo.backend.aggregation.tally.Tallies;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;

/**
 * Answers counted. Read from tallies, so that it takes the same however many answers there are; what was handed in before is
 * in it (decision 0029).
 */
@ApplicationScoped
public class Aggregates {

    @Inject
    Access access;

    @Inject
    Consultations consultations;

    @Inject
    Tallies tallies;

    @Inject
    AnswerCounts answers;

    /**
     * Not to be called within a transaction.
     *
     * @param by at least one, none twice
     * @throws org.cabildo.backend.platform.ProblemException if the caller may not count answers
     */
    public Aggregation count(ConsultationView consultation, List<Dimension> by, Selection selection) {
        access.require(Permission.COUNT_ANSWERS);
        Wanted wanted = new Wanted(by, selection, new Situations(consultation.definition()));
        if (!wanted.isTallied()) {
            return answers.count(consultation, by, selection);
        }
        Optional<Places> places =
                wanted.needsPlaces() ? Places.of(consultations.versions(consultation)) : Optional.of(Places.NONE);
        return places.map(known -> read(consultation, wanted, known))
                .orElseGet(() -> answers.count(consultation, by, selection));
    }

    /**
     * A number that is another whenever counts are, whichever node counted: for a page that wants to know whether it still
     * says what is so.
     *
     * @throws org.cabildo.backend.platform.ProblemException if the caller may not count answers
     */
    public long revision(ConsultationView consultation) {
        access.require(Permission.COUNT_ANSWERS);
        return tallies.revision(consultation.id());
    }

    private Aggregation read(ConsultationView consultation, Wanted wanted, Places places) {
        List<Tallied> found = tallies.read(consultation.id(), List.of(wanted.cells(), wanted.total()));
        return wanted.answer(found, places);
    }
}
