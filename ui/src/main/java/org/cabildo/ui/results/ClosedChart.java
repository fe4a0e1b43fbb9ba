package org.cabildo.ui.results;

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

/** What one closed question comes to, as a chart. */
final class ClosedChart {

    private final Counted counted;
    private final Question question;
    private final Figures figures;

    ClosedChart(Counted counted, Question question) {
        this.counted = counted;
        this.question = question;
        this.figures = counted.desk().figures(question, counted.selection());
    }

    Chart chart() {
        if (figures.net() != null) {
            return sides();
        }
        return figures.standings().isEmpty() ? frequencies() : order();
    }

    private BarChart frequencies() {
        return new BarChart(
                heading(figures.frequencies().isEmpty() ? "" : counted.say("results.closed.said")),
                List.of(Measure.ANSWERS.label(counted.language())),
                figures.frequencies().stream()
                        .map(frequency -> new Row(label(frequency.value()), amount(frequency)))
                        .toList());
    }

    private DivergingChart sides() {
        return new DivergingChart(
                heading(counted.say("results.closed.net", counted.labels().percent(net()))),
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
                heading(counted.say("results.closed.order")),
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
        return label(counted, question, value);
    }

    /** One of the answers that a question has a list of. */
    static String label(Counted counted, Question question, String value) {
        // Of what is put in order, an answer has its places; a choice has none.
        return question instanceof Question.OfList of
                ? of.choices()
                        .choice(value)
                        .map(choice -> choice.label().in(counted.language()))
                        .orElse(value)
                : counted.labels().value(question.name(), value);
    }

    /** Years stand in no groups of three. */
    private String number(double number) {
        return question instanceof Question.Year
                ? String.valueOf(Math.round(number))
                : counted.labels().decimal(number);
    }

    private Heading heading(String said) {
        StringBuilder described = new StringBuilder(said);
        described
                .append(said.isEmpty() ? "" : " ")
                .append(counted.say("results.closed.answers", figures.answers(), figures.organisations()));
        Numbers numbers = figures.numbers();
        if (numbers != null) {
            described
                    .append(' ')
                    .append(counted.say(
                            "results.closed.numbers",
                            number(numbers.mean()),
                            number(numbers.median()),
                            number(numbers.lowerQuartile()),
                            number(numbers.upperQuartile())));
        }
        return new Heading(
                "question-" + question.name().replace('_', '-').toLowerCase(Locale.ROOT),
                counted.labels().of(Dimension.QUESTION, question.name()),
                described.toString(),
                counted.say("results.closed.answer"));
    }
}
