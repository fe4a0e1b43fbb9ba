package org.cabildo.ui.results;

import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Measures;
import org.cabildo.ui.shell.ShellLayout;

/** One country: who spoke there, about what; or all of them, to choose from. */
@Route(value = "t/:tenant/:consultation/staff/countries", layout = ShellLayout.class)
public class CountriesView extends ResultsView {

    @Inject
    public CountriesView(Desk desk) {
        super(Tab.COUNTRIES, desk);
    }

    @Override
    List<Dimension> filters() {
        return List.of(Dimension.COUNTRY, Dimension.GROUP, Dimension.LANGUAGE);
    }

    @Override
    String heading(Counted counted) {
        return counted.selection()
                .on(Dimension.COUNTRY)
                .map(country -> counted.labels().of(Dimension.COUNTRY, country))
                .orElseGet(() -> super.heading(counted));
    }

    @Override
    void fill(Counted counted) {
        Optional<String> country = counted.selection().on(Dimension.COUNTRY);
        if (country.isPresent()) {
            one(counted);
        } else {
            all(counted);
        }
    }

    private void all(Counted counted) {
        Map<String, Measures> each = counted.each(Dimension.COUNTRY);
        if (each.isEmpty()) {
            add(empty(counted));
        } else {
            add(
                    measures(counted),
                    new Choices(
                            Tab.COUNTRIES,
                            Dimension.COUNTRY,
                            counted,
                            counted.values(Dimension.COUNTRY, each.keySet()).stream()
                                    .filter(each::containsKey)
                                    .toList(),
                            each));
        }
        add(silent(counted, each.keySet()));
    }

    private void one(Counted counted) {
        Measures total =
                counted.desk().count(counted.selection(), Dimension.SEGMENT).total();
        Map<String, Measures> questions = counted.each(Dimension.QUESTION);
        Invited invited = Invited.of(counted.desk(), counted.selection());
        SummaryFigures figures = new SummaryFigures(total, counted.labels())
                .add(
                        counted.labels().number(Practices.in(counted.labels().definition(), questions)),
                        Practices.name(counted));
        invited.tell(figures, counted);
        add(figures);
        if (total.equals(Measures.NONE)) {
            add(empty(counted));
            return;
        }
        add(
                measures(counted),
                cards(
                        counted,
                        counted.bars(Dimension.TOPIC),
                        counted.bars(Dimension.GROUP),
                        counted.weeks(),
                        counted.heardBars(Dimension.LANGUAGE),
                        counted.heardBars(Dimension.LENS)));
    }
}
