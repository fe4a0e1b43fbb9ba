package org.cabildo.ui.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cabildo.backend.aggregation.disclosure.Told;
import org.cabildo.backend.publication.PublicFigures;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.chart.Amount;
import org.cabildo.ui.chart.BarChart;
import org.cabildo.ui.chart.Heading;
import org.cabildo.ui.chart.Row;

/**
 * What is told of one closed question.
 *
 * @param organisations how many answered it, in a sentence
 */
record ClosedPart(
        org.cabildo.ui.publication.Told question,
        org.cabildo.ui.publication.Told theme,
        String organisations,
        FiguresPage.Drawn drawn) {

    /** In the order of the questionnaire. */
    static List<ClosedPart> of(Definition definition, PublicFigures figures, Names names, Teller say) {
        List<ClosedPart> parts = new ArrayList<>();
        for (Segment segment : definition.segments()) {
            for (Topic topic : segment.topics()) {
                for (Question question : topic.questions()) {
                    List<Told<String>> told = figures.closed().getOrDefault(question.name(), List.of());
                    if (!told.isEmpty()) {
                        parts.add(of(question, topic, told, names, say));
                    }
                }
            }
        }
        return parts;
    }

    private static ClosedPart of(Question question, Topic topic, List<Told<String>> told, Names names, Teller say) {
        List<String> order = order(question);
        List<Row> rows = told.stream()
                .sorted(Comparator.<Told<String>, Boolean>comparing(part -> !part.isAlone())
                        .thenComparing(part -> first(part, order)))
                .map(part -> row(question, part, order, names, say))
                .toList();
        Heading heading = new Heading(
                "question-" + question.name().replace('_', '-').toLowerCase(Locale.ROOT),
                names.question(question.name()).text(),
                rows.stream()
                        .map(row -> row.label() + ": " + row.amounts().get(0).shown())
                        .collect(Collectors.joining("; ")),
                say.of("publication.closed.rows"));
        long answered = told.stream().mapToLong(Told::count).sum();
        return new ClosedPart(
                names.question(question.name()),
                names.topic(topic.name()),
                say.of("publication.closed.answered", answered),
                FiguresPage.Drawn.of(new BarChart(heading, List.of(say.of("publication.organisations")), rows)));
    }

    private static List<String> order(Question question) {
        return question instanceof Question.OfList list
                ? list.choices().choices().stream().map(choice -> choice.name()).toList()
                : List.of();
    }

    /** Numbers of a scale as numbers, choices as they are listed. */
    private static double place(String value, List<String> order) {
        return order.isEmpty() ? Double.parseDouble(value) : order.indexOf(value);
    }

    private static double first(Told<String> part, List<String> order) {
        return part.cells().stream()
                .mapToDouble(value -> place(value, order))
                .min()
                .orElse(0);
    }

    private static Row row(Question question, Told<String> part, List<String> order, Names names, Teller say) {
        String values = part.cells().stream()
                .sorted(Comparator.comparingDouble(value -> place(value, order)))
                .map(value -> names.answer(question.name(), value))
                .collect(Collectors.joining(", "));
        return new Row(
                part.isAlone() ? values : say.of("publication.closed.together", values),
                new Amount(part.count(), say.number(part.count()), null));
    }
}
