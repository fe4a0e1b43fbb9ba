package org.cabildo.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Figures;
import org.cabildo.backend.aggregation.statistics.Frequency;
import org.cabildo.backend.aggregation.statistics.Numbers;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.chart.Amount;
import org.cabildo.ui.chart.BarChart;
import org.cabildo.ui.chart.Chart;
import org.cabildo.ui.chart.DivergingChart;
import org.cabildo.ui.chart.Heading;
import org.cabildo.ui.chart.Row;

/** What one closed question comes to, as charts. */
final class ClosedCharts {

    private final Counted counted;
    private final Question question;
    private final Figures figures;

    ClosedCharts(Counted counted, Question question) {
        this.counted = counted;
        this.question = question;
        this.figures = counted.desk().figures(question, counted.selection());
    }

    List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        if (figures.net() != null) {
            charts.add(sides());
        } else if (!figures.standings().isEmpty()) {
            charts.add(order());
        } else {
            charts.add(frequencies());
        }
        return charts;
    }

    private BarChart frequencies() {
        return new BarChart(
                heading("results.closed.said"),
                List.of(Measure.ANSWERS.label(counted.language())),
                figures.frequencies().stream()
                        .map(frequency -> new Row(label(frequency.value()), amount(frequency)))
                        .toList());
    }

    private DivergingChart sides() {
        return new DivergingChart(
                heading("results.closed.net", counted.labels().percent(net())),
                figures.frequencies().stream()
                        .map(frequency -> label(frequency.value()))
                        .toList(),
                List.of(new Row(
                        counted.labels().of(Dimension.QUESTION, question.name()),
                        figures.frequencies().stream().map(this::amount).toList())));
    }

    private double net() {
        Double net = figures.net();
        return net == null ? 0 : net;
    }

    private BarChart order() {
        return new BarChart(
                heading("results.closed.order"),
                List.of(counted.say("results.closed.points"), counted.say("results.closed.first")),
                figures.standings().stream()
                        .sorted((one, other) -> Double.compare(other.points(), one.points()))
                        .map(standing -> new Row(
                                label(standing.value()),
                                List.of(
                                        new Amount(
                                                standing.points(),
                                                counted.labels().decimal(standing.points()),
                                                null),
                                        new Amount(
                                                standing.first(),
                                                counted.labels().number(standing.first()),
                                                null))))
                        .toList());
    }

    private Amount amount(Frequency frequency) {
        return new Amount(
                frequency.count(),
                counted.labels().number(frequency.count()) + " ("
                        + counted.labels().percent(frequency.share()) + ")",
                null);
    }

    private String label(String value) {
        return counted.labels().value(question.name(), value);
    }

    private Heading heading(String key, Object... arguments) {
        StringBuilder described = new StringBuilder(counted.say(key, arguments));
        described.append(' ').append(counted.say("results.closed.answers", figures.answers(), figures.organisations()));
        Numbers numbers = figures.numbers();
        if (numbers != null) {
            described
                    .append(' ')
                    .append(counted.say(
                            "results.closed.numbers",
                            counted.labels().decimal(numbers.mean()),
                            counted.labels().decimal(numbers.median()),
                            counted.labels().decimal(numbers.lowerQuartile()),
                            counted.labels().decimal(numbers.upperQuartile())));
        }
        return new Heading(
                "question-" + question.name().replace('_', '-').toLowerCase(Locale.ROOT),
                counted.labels().of(Dimension.QUESTION, question.name()),
                described.toString(),
                counted.say("results.closed.answer"));
    }
}
