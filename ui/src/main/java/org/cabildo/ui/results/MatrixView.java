package org.cabildo.ui.results;

import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.chart.Heading;
import org.cabildo.ui.chart.HeatChart;
import org.cabildo.ui.chart.Row;
import org.cabildo.ui.shell.ShellLayout;

/** Who spoke about what: countries by themes. */
@Route(value = "t/:tenant/:consultation/results", layout = ShellLayout.class)
public class MatrixView extends ResultsView {

    @Inject
    public MatrixView(Desk desk) {
        super(Tab.MATRIX, desk);
    }

    @Override
    List<Dimension> filters() {
        return List.of(
                Dimension.GROUP, Dimension.LANGUAGE, Dimension.SITUATION, Dimension.CHANNEL, Dimension.CONTRIBUTOR);
    }

    @Override
    void fill(Counted counted) {
        Matrix matrix = Matrix.of(
                counted.desk().count(counted.selection(), Dimension.COUNTRY, Dimension.TOPIC),
                counted.desk().count(counted.selection(), Dimension.COUNTRY),
                counted.desk().count(counted.selection(), Dimension.TOPIC));
        add(new SummaryFigures(matrix.total(), counted.labels()), measures(counted));
        if (matrix.countries().isEmpty()) {
            add(empty(counted));
            return;
        }
        MatrixTable table = new MatrixTable(matrix, counted.measure(), counted.selection(), counted.labels());
        add(
                new Scroller(title(counted), table.getElement()),
                new Legend(counted.language()),
                new ChartFiles(chart(matrix, counted), counted),
                silent(counted, matrix.countries().keySet()));
    }

    private static String title(Counted counted) {
        return counted.say("results.matrix.caption", counted.measure().label(counted.language()));
    }

    private static HeatChart chart(Matrix matrix, Counted counted) {
        List<Topic> topics = counted.labels().definition().topics();
        List<Row> rows = counted.labels().countries().stream()
                .filter(matrix::hasAnswersFrom)
                .map(country -> new Row(
                        counted.labels().of(Dimension.COUNTRY, country),
                        topics.stream()
                                .map(topic -> counted.amount(
                                        counted.measure().of(matrix.at(country, topic.name())),
                                        counted.selection()
                                                .and(Dimension.COUNTRY, country)
                                                .and(Dimension.TOPIC, topic.name())))
                                .toList()))
                .toList();
        return new HeatChart(
                new Heading(
                        "country-by-topic", title(counted), counted.described(rows), counted.say("results.by.country")),
                topics.stream()
                        .map(topic -> topic.label().in(counted.language()))
                        .toList(),
                rows);
    }
}
