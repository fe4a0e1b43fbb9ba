package org.cabildo.ui.results;

import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Measures;
import org.cabildo.backend.participation.Contributor;
import org.cabildo.ui.shell.ShellLayout;

/** Who has answered, who has not, and how it went from week to week. */
@Route(value = "t/:tenant/:consultation/staff/overview", layout = ShellLayout.class)
public class OverviewView extends ResultsView {

    @Inject
    public OverviewView(Desk desk) {
        super(Tab.OVERVIEW, desk);
    }

    @Override
    List<Dimension> filters() {
        return List.of(
                Dimension.COUNTRY,
                Dimension.GROUP,
                Dimension.LANGUAGE,
                Dimension.LENS,
                Dimension.SITUATION,
                Dimension.CHANNEL,
                Dimension.CONTRIBUTOR);
    }

    @Override
    void fill(Counted counted) {
        Map<String, Measures> countries = counted.each(Dimension.COUNTRY);
        Measures total =
                counted.desk().count(counted.selection(), Dimension.SEGMENT).total();
        Invited invited = Invited.of(counted.desk(), counted.selection());
        SummaryFigures figures = new SummaryFigures(total, counted.labels())
                .add(
                        counted.labels()
                                .number(Practices.in(counted.labels().definition(), counted.each(Dimension.QUESTION))),
                        Practices.name(counted))
                .add(
                        counted.labels()
                                .number(counted.each(Dimension.CONTRIBUTOR)
                                        .getOrDefault(Contributor.FIRST_TIME.key(), Measures.NONE)
                                        .organisations()),
                        counted.say("results.figure.firsttime"));
        invited.tell(figures, counted);
        add(figures);
        if (countries.isEmpty()) {
            add(empty(counted));
        } else {
            add(
                    measures(counted),
                    cards(
                            counted,
                            counted.weeks(),
                            counted.bars(Dimension.GROUP),
                            counted.heardBars(Dimension.LANGUAGE),
                            counted.heardBars(Dimension.COUNTRY),
                            counted.heardBars(Dimension.SITUATION),
                            counted.heardBars(Dimension.CHANNEL),
                            counted.heardBars(Dimension.CONTRIBUTOR)),
                    new Grid(counted, Dimension.COUNTRY, Dimension.GROUP));
        }
        if (invited.invited() > 0) {
            add(cards(counted, invited.by(Dimension.GROUP, counted), invited.by(Dimension.COUNTRY, counted)));
        }
        if (counted.selection().on(Dimension.COUNTRY).isEmpty()) {
            add(silent(counted, countries.keySet()));
        }
    }
}
