package org.cabildo.ui.results;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.participation.Coverage;
import org.cabildo.ui.chart.Amount;
import org.cabildo.ui.chart.BarChart;
import org.cabildo.ui.chart.Heading;
import org.cabildo.ui.chart.Row;

/** Who was invited, and who of them answered, as far as invitations tell: by country and group. */
record Invited(List<Coverage> all) {

    /** Of all invitations those to such a group, in such a country. */
    static Invited of(Desk desk, Selection selection) {
        return new Invited(desk.coverage().stream()
                .filter(part ->
                        selection.on(Dimension.GROUP).map(part.group()::equals).orElse(true))
                .filter(part -> selection
                        .on(Dimension.COUNTRY)
                        .map(part.country()::equals)
                        .orElse(true))
                .toList());
    }

    long invited() {
        return all.stream().mapToLong(Coverage::invited).sum();
    }

    long submitted() {
        return all.stream().mapToLong(Coverage::submitted).sum();
    }

    /** The response rate; nothing where nobody was invited. */
    void tell(SummaryFigures figures, Counted counted) {
        if (invited() > 0) {
            figures.add(
                    counted.labels().percent((double) submitted() / invited()),
                    counted.say("results.coverage.rate", submitted(), invited()));
        }
    }

    /** Beside each other, those who were invited most first. */
    BarChart by(Dimension dimension, Counted counted) {
        Function<Coverage, String> part = dimension == Dimension.GROUP ? Coverage::group : Coverage::country;
        Map<String, long[]> sums = new TreeMap<>();
        for (Coverage one : all) {
            long[] sum = sums.computeIfAbsent(part.apply(one), none -> new long[2]);
            sum[0] += one.invited();
            sum[1] += one.submitted();
        }
        List<Row> rows = sums.entrySet().stream()
                .sorted((one, other) -> Long.compare(other.getValue()[0], one.getValue()[0]))
                .map(entry -> new Row(
                        counted.labels().of(dimension, entry.getKey()),
                        List.of(
                                new Amount(entry.getValue()[0], counted.labels().number(entry.getValue()[0]), null),
                                new Amount(
                                        entry.getValue()[1],
                                        share(counted, entry.getValue()[1], entry.getValue()[0]),
                                        null))))
                .toList();
        return new BarChart(
                new Heading(
                        "coverage-" + dimension.key(),
                        counted.say("results.coverage." + dimension.key()),
                        counted.described(rows),
                        counted.say("results.by." + dimension.key())),
                List.of(counted.say("results.coverage.invited"), counted.say("results.coverage.answered")),
                rows);
    }

    private static String share(Counted counted, long submitted, long invited) {
        return counted.labels().number(submitted) + " (" + counted.labels().percent((double) submitted / invited) + ")";
    }
}
