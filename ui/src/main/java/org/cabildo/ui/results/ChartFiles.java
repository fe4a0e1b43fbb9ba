package org.cabildo.ui.results;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import org.cabildo.ui.chart.Chart;
import org.cabildo.ui.chart.Drawing;
import org.cabildo.ui.chart.Picture;
import org.cabildo.ui.chart.Table;

/** The ways to take a chart elsewhere. */
final class ChartFiles extends Div {

    ChartFiles(Chart chart, Counted words) {
        addClassName("chart-files");
        String name = chart.heading().name();
        add(
                new Span(words.say("results.chart.take")),
                new ChartFile("PNG", name + ".png", "image/png", () -> Picture.png(chart)),
                new ChartFile("SVG", name + ".svg", "image/svg+xml", () -> bytes(Drawing.file(chart))),
                new ChartFile("CSV", name + ".csv", "text/csv; charset=utf-8", () -> bytes(Table.csv(chart))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
