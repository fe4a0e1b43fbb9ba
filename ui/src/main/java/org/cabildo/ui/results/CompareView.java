package org.cabildo.ui.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Measures;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.ui.shell.ShellLayout;

/** Two selections beside each other. */
@Route(value = "t/:tenant/:consultation/staff/compare", layout = ShellLayout.class)
public class CompareView extends ResultsView {

    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.COUNTRY,
            Dimension.GROUP,
            Dimension.TOPIC,
            Dimension.LANGUAGE,
            Dimension.SITUATION,
            Dimension.CHANNEL,
            Dimension.CONTRIBUTOR);

    private Selection other = Selection.ALL;

    @Inject
    public CompareView(Desk desk) {
        super(Tab.COMPARE, desk);
    }

    @Override
    List<Dimension> filters() {
        return List.of();
    }

    @Override
    void read(QueryString address) {
        other = reader().selection(name -> address.value(ResultsAddress.OTHER + name));
    }

    @Override
    String address(Selection narrowed, Measure shown) {
        return ResultsAddress.compare(narrowed, other, shown);
    }

    @Override
    void fill(Counted counted) {
        Counted beside = counted.in(other);
        Selection one = counted.selection();
        Div sides = new Div(
                side(counted, "one", chosen -> ResultsAddress.compare(chosen, other, counted.measure())),
                side(beside, "two", chosen -> ResultsAddress.compare(one, chosen, counted.measure())));
        sides.addClassName("sides");
        List<String> names = List.of(name(counted), name(beside));
        add(
                sides,
                measures(counted),
                cards(
                        counted,
                        counted.beside(beside, Dimension.TOPIC, names),
                        counted.beside(beside, Dimension.GROUP, names),
                        counted.beside(beside, Dimension.LANGUAGE, names)));
    }

    private static Component side(Counted counted, String which, Function<Selection, String> address) {
        Measures total =
                counted.desk().count(counted.selection(), Dimension.SEGMENT).total();
        Div side = new Div(
                new H2(name(counted)),
                new FilterBar(DIMENSIONS, counted.selection(), counted, address),
                new SummaryFigures(total, counted.labels()));
        side.addClassNames("side", "side-" + which);
        return side;
    }

    /** What the selection is narrowed to, or that it is all. */
    private static String name(Counted counted) {
        String narrowed = counted.selection().values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> counted.labels().of(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
        return narrowed.isEmpty() ? counted.say("results.compare.all") : narrowed;
    }
}
