package org.cabildo.ui.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.aggregation.Aggregation;
import org.cabildo.backend.aggregation.Cell;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Measures;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.aggregation.SelectionReader;
import org.cabildo.ui.chart.Amount;
import org.cabildo.ui.chart.BarChart;
import org.cabildo.ui.chart.ColumnChart;
import org.cabildo.ui.chart.Heading;
import org.cabildo.ui.chart.MapChart;
import org.cabildo.ui.chart.Row;
import org.cabildo.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Counts, as charts in the words of a reader: every number leads to the answers behind it, for those who may read them.
 *
 * @param selection what all of it is narrowed to
 */
record Counted(Desk desk, Labels labels, Selection selection, Measure measure) {

    /** So many rows of a chart can be taken in. */
    private static final int MOST_NAMED = 3;

    Locale language() {
        return labels.language();
    }

    String say(String key, Object... arguments) {
        return Messages.in(language(), key, arguments);
    }

    Counted in(Selection other) {
        return new Counted(desk, labels, other, measure);
    }

    Map<String, Measures> each(Dimension dimension) {
        Aggregation counted = desk.count(selection, dimension);
        return counted.cells().stream()
                .collect(Collectors.toMap(cell -> String.valueOf(cell.on(dimension)), Cell::measures));
    }

    /** Whatever is asked for or was answered, in the order of the questionnaire. */
    List<String> values(Dimension dimension, Collection<String> answered) {
        List<String> asked = dimension == Dimension.COUNTRY
                ? labels.countries()
                : new SelectionReader(labels.definition()).values(dimension);
        Set<String> values = new LinkedHashSet<>(asked);
        answered.stream().sorted().forEach(values::add);
        return List.copyOf(values);
    }

    Amount amount(Measures counted, Dimension dimension, String value) {
        return amount(measure.of(counted), selection.and(dimension, value));
    }

    /** @param behind the answers that were counted */
    Amount amount(long number, Selection behind) {
        return new Amount(number, labels.number(number), number == 0 ? null : addressOf(behind));
    }

    @Nullable String addressOf(Selection behind) {
        return desk.mayRead() && behind.on(Dimension.WEEK).isEmpty() ? ResultsAddress.answers(behind) : null;
    }

    /** Bars, the longest first, of whatever was answered; those of which nothing came stand below. */
    BarChart bars(Dimension dimension) {
        Map<String, Measures> each = each(dimension);
        return bars(dimension, values(dimension, each.keySet()), each);
    }

    /** As {@link #bars(Dimension)}, of these alone. */
    BarChart bars(Dimension dimension, List<String> values, Map<String, Measures> each) {
        List<Row> rows = values.stream()
                .map(value -> new Row(
                        labels.of(dimension, value), amount(each.getOrDefault(value, Measures.NONE), dimension, value)))
                .sorted(Comparator.comparingDouble(Counted::first).reversed())
                .toList();
        return new BarChart(heading(dimension, rows), List.of(measure.label(language())), rows);
    }

    /** Only those of which something came. */
    BarChart heardBars(Dimension dimension) {
        Map<String, Measures> each = each(dimension);
        List<String> heard = values(dimension, each.keySet()).stream()
                .filter(value -> measure.of(each.getOrDefault(value, Measures.NONE)) > 0)
                .toList();
        return bars(dimension, heard, each);
    }

    ColumnChart weeks() {
        Map<String, Measures> each = each(Dimension.WEEK);
        List<Row> rows = Weeks.between(each.keySet()).stream()
                .map(week -> new Row(
                        labels.of(Dimension.WEEK, week),
                        amount(each.getOrDefault(week, Measures.NONE), Dimension.WEEK, week)))
                .toList();
        return new ColumnChart(heading(Dimension.WEEK, rows), List.of(measure.label(language())), rows);
    }

    MapChart map() {
        Map<String, Measures> each = each(Dimension.COUNTRY);
        List<MapChart.Country> countries = values(Dimension.COUNTRY, each.keySet()).stream()
                .map(country -> new MapChart.Country(
                        country,
                        labels.of(Dimension.COUNTRY, country),
                        amount(each.getOrDefault(country, Measures.NONE), Dimension.COUNTRY, country)))
                .toList();
        List<Row> rows = countries.stream()
                .map(country -> new Row(country.label(), country.amount()))
                .toList();
        return new MapChart(
                heading("map", Dimension.COUNTRY, rows), measure.label(language()), countries, say("results.map.none"));
    }

    /** This selection and another, side by side. */
    BarChart beside(Counted other, Dimension dimension, List<String> names) {
        Map<String, Measures> here = each(dimension);
        Map<String, Measures> there = other.each(dimension);
        Set<String> answered = new LinkedHashSet<>(here.keySet());
        answered.addAll(there.keySet());
        List<Row> rows = values(dimension, answered).stream()
                .filter(answered::contains)
                .map(value -> new Row(
                        labels.of(dimension, value),
                        List.of(
                                amount(here.getOrDefault(value, Measures.NONE), dimension, value),
                                other.amount(there.getOrDefault(value, Measures.NONE), dimension, value))))
                .toList();
        return new BarChart(heading(dimension, rows), names, rows);
    }

    Heading heading(Dimension dimension, List<Row> rows) {
        return heading("by-" + dimension.key(), dimension, rows);
    }

    private Heading heading(String name, Dimension dimension, List<Row> rows) {
        return new Heading(
                name,
                say("results.chart." + dimension.key(), measure.label(language())),
                described(rows),
                say("results.by." + dimension.key()));
    }

    /** The numbers that matter, for those who do not see the chart. */
    String described(List<Row> rows) {
        List<Row> heard = rows.stream()
                .filter(row -> first(row) > 0)
                .sorted(Comparator.comparingDouble(Counted::first).reversed())
                .toList();
        if (heard.isEmpty()) {
            return say("results.chart.nothing");
        }
        List<String> said = new ArrayList<>();
        heard.stream()
                .limit(MOST_NAMED)
                .forEach(row -> said.add(row.label() + ": "
                        + row.amounts().stream().map(Amount::shown).collect(Collectors.joining(" / "))));
        return say("results.chart.most", String.join("; ", said), rows.size(), rows.size() - heard.size());
    }

    private static double first(Row row) {
        return row.amounts().get(0).value();
    }
}
