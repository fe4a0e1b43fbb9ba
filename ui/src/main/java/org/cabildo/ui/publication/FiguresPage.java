package org.cabildo.ui.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.aggregation.disclosure.Told;
import org.cabildo.backend.consultation.Consultations;
import org.cabildo.backend.consultation.VersionView;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.cabildo.backend.platform.PublicAddress;
import org.cabildo.backend.publication.PublicFigures;
import org.cabildo.backend.publication.PublicResults;
import org.cabildo.backend.publication.PublicState;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.chart.Amount;
import org.cabildo.ui.chart.BarChart;
import org.cabildo.ui.chart.Chart;
import org.cabildo.ui.chart.Drawing;
import org.cabildo.ui.chart.Heading;
import org.cabildo.ui.chart.MapChart;
import org.cabildo.ui.chart.Row;
import org.cabildo.ui.chart.Table;
import org.cabildo.ui.publication.MatrixTable.Column;
import org.jspecify.annotations.Nullable;

/**
 * Who took part and what about, as one state says: the last one, or that of a permanent address. Everything is taken from
 * the state as it was kept.
 */
@ApplicationScoped
class FiguresPage {

    private static final int MOST_BARS = 10;

    @Inject
    Pages pages;

    @Inject
    Consultations consultations;

    @Inject
    PublicResults results;

    @Inject
    PublicAddress publicAddress;

    /** A chart, ready to stand in a page, with the table that says the same. */
    record Drawn(String title, String drawing, String table) {

        static Drawn of(Chart chart) {
            return new Drawn(chart.heading().title(), Drawing.inPage(chart), Table.inPage(chart));
        }
    }

    /** @throws ProblemException {@link ProblemType#NOT_FOUND} if there is no public page, or no such state */
    void show(Visit visit) throws IOException {
        List<PublicState> states = results.states(visit.consultation());
        Map<String, Object> model = new HashMap<>();
        model.put("states", states);
        if (states.isEmpty()) {
            pages.show(visit, "nothing", model);
            return;
        }
        PublicState state = wanted(visit, states);
        Teller say = new Teller(visit.language());
        model.put("state", state);
        model.put("isLast", state.equals(states.get(0)));
        model.put("permanent", publicAddress.of(visit.path() + "/states/" + state.number()));
        model.put("year", state.publishedAt().toString().substring(0, 4));
        if (visit.step(0).equals("data")) {
            pages.show(visit, "data", model);
            return;
        }
        Names names = new Names(versions(visit), visit.language());
        PublicFigures figures = state.figures();
        model.put("organisations", say.number(figures.organisations()));
        model.put("groups", figures.groupsAlone().isEmpty() ? null : Drawn.of(groups(figures, names, say)));
        model.put("otherGroups", others(figures.otherGroups(), say));
        model.put("countries", figures.countriesAlone().isEmpty() ? null : Drawn.of(countries(figures, names, say)));
        model.put("otherCountries", others(figures.otherCountries(), say));
        model.put("map", isOfRegion(figures) ? Drawing.inPage(map(visit, figures, names, say)) : null);
        Chart themes = themes(visit, figures, names, say);
        model.put("themes", themes.rows().isEmpty() ? null : Drawn.of(themes));
        model.put(
                "matrix",
                MatrixTable.of(visit.consultation().definition(), figures, columns(figures, names, say), names, say));
        model.put("closed", ClosedPart.of(visit.consultation().definition(), figures, names, say));
        model.put("threshold", figures.told().threshold());
        pages.show(visit, "figures", model);
    }

    private List<Definition> versions(Visit visit) {
        List<Definition> versions = new ArrayList<>();
        consultations.versions(visit.consultation()).stream()
                .map(VersionView::definition)
                .forEach(version -> versions.add(0, version));
        return versions;
    }

    private static PublicState wanted(Visit visit, List<PublicState> states) {
        if (!visit.step(0).equals("states")) {
            return states.get(0);
        }
        return states.stream()
                .filter(state -> String.valueOf(state.number()).equals(visit.step(1)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static @Nullable String others(OptionalLong others, Teller say) {
        return others.isPresent() ? say.number(others.getAsLong()) : null;
    }

    private static BarChart groups(PublicFigures figures, Names names, Teller say) {
        return bars(
                "groups",
                "publication.groups",
                figures.groupsAlone().stream()
                        .map(told -> row(names.group(only(told)).text(), told.count(), say))
                        .toList(),
                say);
    }

    private static BarChart countries(PublicFigures figures, Names names, Teller say) {
        return bars(
                "countries",
                "publication.countries",
                figures.countriesAlone().stream()
                        .map(told -> row(names.country(only(told)).text(), told.count(), say))
                        .toList(),
                say);
    }

    /** Those of which most is told; all of them are in the table below. */
    private static BarChart themes(Visit visit, PublicFigures figures, Names names, Teller say) {
        List<Row> rows = visit.consultation().definition().topics().stream()
                .map(Topic::name)
                .filter(theme -> figures.onTheme(theme) > 0)
                .sorted(Comparator.comparingLong(figures::onTheme).reversed())
                .limit(MOST_BARS)
                .map(theme -> row(names.topic(theme).text(), figures.onTheme(theme), say))
                .toList();
        return bars("themes", "publication.themes", rows, say);
    }

    private static BarChart bars(String name, String key, List<Row> rows, Teller say) {
        return new BarChart(
                new Heading(name, say.of(key + ".title"), description(rows), say.of(key + ".rows")),
                List.of(say.of("publication.organisations")),
                rows);
    }

    private static String description(List<Row> rows) {
        return rows.stream()
                .map(row -> row.label() + ": " + row.amounts().get(0).shown())
                .collect(Collectors.joining("; "));
    }

    /** What is not told is drawn as what is not there. */
    private static MapChart map(Visit visit, PublicFigures figures, Names names, Teller say) {
        Map<String, Long> told =
                figures.countriesAlone().stream().collect(Collectors.toMap(FiguresPage::only, Told::count));
        List<MapChart.Country> countries =
                visit.consultation().definition().choiceList(Definition.COUNTRIES).orElseThrow().choices().stream()
                        .map(Choice::name)
                        .map(code -> new MapChart.Country(
                                code, names.country(code).text(), mapped(told.getOrDefault(code, 0L), say)))
                        .toList();
        return new MapChart(
                new Heading(
                        "map",
                        say.of("publication.map.title"),
                        description(countries(figures, names, say).rows()),
                        say.of("publication.countries.rows")),
                say.of("publication.organisations"),
                countries,
                say.of("publication.untold"));
    }

    private static Amount mapped(long count, Teller say) {
        return new Amount(count, count == 0 ? say.of("publication.untold") : say.number(count), null);
    }

    private static boolean isOfRegion(PublicFigures figures) {
        return figures.countriesAlone().stream().map(FiguresPage::only).anyMatch(MapChart::shows);
    }

    private static Row row(String label, long count, Teller say) {
        return new Row(label, new Amount(count, say.number(count), null));
    }

    private static List<Column> columns(PublicFigures figures, Names names, Teller say) {
        List<Column> columns = new ArrayList<>();
        names.alphabetical(figures.countriesAlone().stream().map(FiguresPage::only))
                .forEach(code -> columns.add(new Column(
                        Set.of(code),
                        code.length() > 2 ? "" : code,
                        names.country(code).text())));
        figures.told().countries().stream()
                .filter(told -> !told.isAlone())
                .forEach(
                        told -> columns.add(new Column(new HashSet<>(told.cells()), "", say.of("publication.others"))));
        return columns;
    }

    private static String only(Told<String> told) {
        return told.cells().iterator().next();
    }
}
