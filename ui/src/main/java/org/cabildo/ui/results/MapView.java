package org.cabildo.ui.results;

import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.ui.chart.MapChart;
import org.cabildo.ui.shell.ShellLayout;

/** From where it was answered: Latin America and the Caribbean. */
@Route(value = "t/:tenant/:consultation/staff/map", layout = ShellLayout.class)
public class MapView extends ResultsView {

    private boolean tableWasOffered;

    @Inject
    public MapView(Desk desk) {
        super(Tab.MAP, desk);
    }

    @Override
    List<Dimension> filters() {
        return List.of(Dimension.TOPIC, Dimension.GROUP, Dimension.LANGUAGE);
    }

    @Override
    void fill(Counted counted) {
        MapChart map = counted.map();
        Set<String> heard = map.countries().stream()
                .filter(country -> country.amount().value() > 0)
                .map(MapChart.Country::code)
                .collect(Collectors.toSet());
        if (heard.isEmpty()) {
            add(empty(counted));
        }
        ChartCard card = card(map, counted);
        card.addClassName("map-card");
        if (!tableWasOffered) {
            card.opensTableWhereThereIsRoom(() -> tableWasOffered = true);
        }
        add(measures(counted), card, silent(counted, heard));
    }
}
