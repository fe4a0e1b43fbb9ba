package org.cabildo.ui.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.backend.aggregation.Aggregates;
import org.cabildo.backend.aggregation.Aggregation;
import org.cabildo.backend.aggregation.CrossTable;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Figures;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.aggregation.Statistics;
import org.cabildo.backend.aggregation.Weighting;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.participation.Coverage;
import org.cabildo.backend.participation.Invitations;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.Whereabouts;

/** What the pages of results ask, of the consultation in which they stand. Each answer is the service's, which may refuse. */
@ApplicationScoped
class Desk {

    @Inject
    Aggregates aggregates;

    @Inject
    Statistics statistics;

    @Inject
    Invitations invitations;

    @Inject
    Access access;

    Aggregation count(Selection selection, Dimension... by) {
        return aggregates.count(Whereabouts.here().consultation(), List.of(by), selection);
    }

    /** Another number whenever the counts are others. */
    long revision() {
        return aggregates.revision(Whereabouts.here().consultation());
    }

    List<Coverage> coverage() {
        return invitations.coverage(Whereabouts.here().consultation());
    }

    /** The questions whose answers come to figures. */
    List<Question> closedQuestions() {
        return statistics.questions(Whereabouts.here().consultation());
    }

    /** Those of them of which two can stand beside each other; what can only be ticked has nothing to tell there. */
    List<Question> listedQuestions() {
        return statistics.listed(Whereabouts.here().consultation()).stream()
                .filter(question -> !(question instanceof Question.Acknowledge))
                .toList();
    }

    CrossTable across(String of, String against, Weighting weighting, Selection selection) {
        return statistics.across(Whereabouts.here().consultation(), of, against, weighting, selection);
    }

    Figures figures(Question question, Selection selection) {
        return statistics.of(Whereabouts.here().consultation(), question.name(), Weighting.ANSWER, selection);
    }

    /** Whether this page has something for this reader, here. */
    boolean offers(Tab tab) {
        return switch (tab) {
            case ANSWERS -> mayRead();
            case CROSS -> mayRead() && !listedQuestions().isEmpty();
            default -> true;
        };
    }

    /** Whether the reader is let in to the answers behind the counts. */
    boolean mayRead() {
        return access.allows(Permission.READ_ANSWERS);
    }
}
