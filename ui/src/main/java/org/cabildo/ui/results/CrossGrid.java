package org.cabildo.ui.results;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cabildo.backend.aggregation.CrossTable;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Weighting;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.chart.Amount;
import org.cabildo.ui.chart.Heading;
import org.cabildo.ui.chart.HeatChart;
import org.cabildo.ui.chart.Row;

/** The answers to one question by those to another, the darker the larger the share: a plain table. */
final class CrossGrid extends Div {

    private final Counted counted;
    private final Question down;
    private final Question across;
    private final CrossTable table;
    private final double largest;
    private final String title;

    CrossGrid(Counted counted, Question down, Question across, CrossTable table, Weighting weighting) {
        this.counted = counted;
        this.down = down;
        this.across = across;
        this.table = table;
        this.largest = table.shares().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        this.title = counted.say(
                "results.cross.title",
                question(down),
                question(across),
                counted.say("results.weight." + weighting.key()));
        show();
    }

    private void show() {
        Element grid = element("table", "matrix single cross");
        Element caption = element("caption", "visually-hidden");
        caption.setText(title);
        grid.appendChild(caption, head(), body());
        addClassName("grid-card");
        add(new Scroller(title, grid), new ChartFiles(chart(), counted));
    }

    private Element head() {
        Element row = new Element("tr");
        Element corner = element("th", "corner");
        corner.setAttribute("scope", "col");
        corner.setText(counted.say("results.closed.answer"));
        row.appendChild(corner);
        for (String value : table.columns()) {
            Element header = element("th", "cross-name");
            header.setAttribute("scope", "col");
            header.setText(ClosedChart.label(counted, across, value));
            row.appendChild(header);
        }
        return new Element("thead").appendChild(row);
    }

    private Element body() {
        Element body = new Element("tbody");
        for (int row = 0; row < table.rows().size(); row++) {
            Element line = new Element("tr");
            Element header = element("th", "country");
            header.setAttribute("scope", "row");
            header.setText(ClosedChart.label(counted, down, table.rows().get(row)));
            line.appendChild(header);
            for (int column = 0; column < table.columns().size(); column++) {
                line.appendChild(cell(row, column));
            }
            body.appendChild(line);
        }
        return body;
    }

    private Element cell(int row, int column) {
        double share = table.shares().get(row).get(column);
        int shade = share == 0 ? 0 : (int) Math.ceil(Matrix.SHADES * Math.sqrt(share / largest));
        Element cell = element("td", "heat-" + Math.min(Matrix.SHADES, shade));
        if (share > 0) {
            Element percent = element("span", "cross-share");
            percent.setText(counted.labels().percent(share));
            Element count = element("span", "cross-count");
            count.setText(" (" + count(row, column) + ")");
            cell.appendChild(percent, count);
        }
        return cell;
    }

    private String count(int row, int column) {
        return counted.labels().number(table.counts().get(row).get(column));
    }

    /** For those who take it elsewhere. */
    private HeatChart chart() {
        List<Row> drawn = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<Double> shares = table.shares().get(row);
            drawn.add(new Row(
                    ClosedChart.label(counted, down, table.rows().get(row)),
                    IntStream.range(0, table.columns().size())
                            .mapToObj(column -> new Amount(
                                    shares.get(column), counted.labels().percent(shares.get(column)), null))
                            .toList()));
        }
        return new HeatChart(
                new Heading(
                        "cross-" + file(down) + "-by-" + file(across), title, counted.described(drawn), question(down)),
                table.columns().stream()
                        .map(value -> ClosedChart.label(counted, across, value))
                        .toList(),
                drawn);
    }

    private String question(Question asked) {
        return counted.labels().of(Dimension.QUESTION, asked.name());
    }

    private static String file(Question question) {
        return question.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    private static Element element(String tag, String classNames) {
        Element element = new Element(tag);
        element.setAttribute("class", classNames);
        return element;
    }
}
