package org.cabildo.backend.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.aggregation.Aggregates;
import org.cabildo.backend.aggregation.Cell;
import org.cabildo.backend.aggregation.ClosedTurnout;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.aggregation.SelectionReader;
import org.cabildo.backend.aggregation.disclosure.ClosedCounts;
import org.cabildo.backend.aggregation.disclosure.ClosedDisclosure;
import org.cabildo.backend.aggregation.disclosure.Told;
import org.cabildo.backend.aggregation.disclosure.ToldTurnout;
import org.cabildo.backend.aggregation.disclosure.Turnout;
import org.cabildo.backend.aggregation.disclosure.TurnoutDisclosure;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.backend.identity.Access;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.publication.PublicFigures.Speakers;

/**
 * How an organiser makes figures public. They are counted here, once, and go through disclosure control (decision 0033);
 * whoever reads them gets what was kept. Every act needs {@link Permission#PUBLISH_RESULTS}. Not to be called within a
 * transaction.
 */
@ApplicationScoped
public class Publishing {

    @Inject
    Access access;

    @Inject
    Aggregates aggregates;

    @Inject
    ClosedTurnout closedQuestions;

    @Inject
    States states;

    /** @throws ProblemException if the caller may not publish */
    public PageRules rules(ConsultationView consultation) {
        access.require(Permission.PUBLISH_RESULTS);
        return states.rules(consultation.id());
    }

    /**
     * Opens the public page, or closes it, and says what may be told there from the next state on.
     *
     * @throws ProblemException if the caller may not publish
     */
    public void change(ConsultationView consultation, PageRules rules) {
        access.require(Permission.PUBLISH_RESULTS);
        states.change(consultation, rules);
    }

    /**
     * What was published, the last first.
     *
     * @throws ProblemException if the caller may not publish
     */
    public List<PublicState> states(ConsultationView consultation) {
        access.require(Permission.PUBLISH_RESULTS);
        return states.all(consultation.id());
    }

    /**
     * What would be published now.
     *
     * @throws ProblemException {@link ProblemType#TOO_FEW_TO_PUBLISH}, {@link ProblemType#NOTHING_NEW_TO_PUBLISH}, or if
     *     the caller may not publish
     */
    public PublicFigures preview(ConsultationView consultation) {
        access.require(Permission.PUBLISH_RESULTS);
        return figures(
                count(consultation),
                states.rules(consultation.id()).threshold(),
                states.all(consultation.id()).stream().findFirst());
    }

    /**
     * Publishes how things stand now, for good.
     *
     * @throws ProblemException as {@link #preview}
     */
    public PublicState publish(ConsultationView consultation) {
        access.require(Permission.PUBLISH_RESULTS);
        Count count = count(consultation);
        int threshold = states.rules(consultation.id()).threshold();
        return states.add(consultation, last -> figures(count, threshold, last));
    }

    /** @param speakers how many organisations each group of each country has */
    private record Count(Turnout turnout, Map<String, ClosedCounts> closed, Map<Speakers, Long> speakers) {}

    private Count count(ConsultationView consultation) {
        SelectionReader known = new SelectionReader(consultation.definition());
        Map<String, Long> countries = zeros(known.values(Dimension.COUNTRY));
        Map<String, Long> groups = zeros(known.values(Dimension.GROUP));
        Map<Speakers, Long> speakers = new HashMap<>();
        for (Cell cell : cells(consultation, List.of(Dimension.COUNTRY, Dimension.GROUP))) {
            Speakers who = new Speakers(on(cell, Dimension.COUNTRY), on(cell, Dimension.GROUP));
            long organisations = cell.measures().organisations();
            countries.merge(who.country(), organisations, Long::sum);
            groups.merge(who.group(), organisations, Long::sum);
            speakers.merge(who, organisations, Long::sum);
        }
        Map<String, Map<String, Long>> themes = new HashMap<>();
        known.values(Dimension.TOPIC).forEach(theme -> themes.put(theme, new HashMap<>()));
        for (Cell cell : cells(consultation, List.of(Dimension.COUNTRY, Dimension.TOPIC))) {
            themes.computeIfAbsent(on(cell, Dimension.TOPIC), none -> new HashMap<>())
                    .put(on(cell, Dimension.COUNTRY), cell.measures().organisations());
        }
        return new Count(new Turnout(countries, groups, themes), closedQuestions.of(consultation), speakers);
    }

    private List<Cell> cells(ConsultationView consultation, List<Dimension> by) {
        return aggregates.count(consultation, by, Selection.ALL).cells();
    }

    private static String on(Cell cell, Dimension dimension) {
        return String.valueOf(cell.on(dimension));
    }

    private static Map<String, Long> zeros(List<String> names) {
        Map<String, Long> zeros = new LinkedHashMap<>();
        names.forEach(name -> zeros.put(name, 0L));
        return zeros;
    }

    private static PublicFigures figures(Count count, int threshold, Optional<PublicState> last) {
        TurnoutDisclosure disclosure = new TurnoutDisclosure(threshold);
        ToldTurnout told = last.map(state -> disclosure.next(state.figures().told(), count.turnout()))
                .or(() -> disclosure.first(count.turnout()))
                .orElseThrow(() -> new ProblemException(ProblemType.TOO_FEW_TO_PUBLISH, threshold));
        Map<String, List<Told<String>>> closed = new ClosedDisclosure(told)
                .told(last.map(state -> state.figures().closed()).orElse(Map.of()), count.closed());
        PublicFigures figures = new PublicFigures(told, closed, speakers(count, told));
        last.map(PublicState::figures).filter(figures::areSameAs).ifPresent(same -> {
            throw new ProblemException(
                    ProblemType.NOTHING_NEW_TO_PUBLISH, same.told().threshold());
        });
        return figures;
    }

    private static Set<Speakers> speakers(Count count, ToldTurnout told) {
        Set<Speakers> speakers = new HashSet<>();
        count.speakers().forEach((who, organisations) -> {
            if (organisations >= told.threshold()) {
                speakers.add(who);
            }
        });
        return speakers;
    }
}
