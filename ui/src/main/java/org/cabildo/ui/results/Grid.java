package org.cabildo.ui.results;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.backend.aggregation.Aggregation;
import org.cabildo.backend.aggregation.Cell;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Measures;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.ui.chart.Amount;
import org.cabildo.ui.chart.Heading;
import org.cabildo.ui.chart.HeatChart;
import org.cabildo.ui.chart.Row;

/** One dimension by another, the darker the more: a plain table, in which each number leads to the answers behind it. */
final class Grid extends Div {

    private static final int LONGEST_NAME = 58;

    private final Counted counted;
    private final Dimension down;
    private final Dimension across;
    private final Map<String, Map<String, Measures>> cells;
    private final List<String> rows;
    private final List<String> columns;
    private final long largest;

    Grid(Counted counted, Dimension down, Dimension across) {
        this.counted = counted;
        this.down = down;
        this.across = across;
        Aggregation counts = counted.desk().count(counted.selection(), down, across);
        cells = counts.cells().stream()
                .collect(Collectors.groupingBy(
                        cell -> String.valueOf(cell.on(down)),
                        Collectors.toMap(cell -> String.valueOf(cell.on(across)), Cell::measures)));
        rows = counted.values(down, cells.keySet()).stream()
                .filter(cells::containsKey)
                .toList();
        columns = counted.values(
                across,
                counts.cells().stream()
                        .map(cell -> String.valueOf(cell.on(across)))
                        .toList());
        largest = counts.cells().stream()
                .mapToLong(cell -> counted.measure().of(cell.measures()))
                .max()
                .orElse(0);
        show();
    }

    private void show() {
        String title = counted.say(
                "results.grid." + down.key() + "." + across.key(),
                counted.measure().label(counted.language()));
        Element table = element("table", "matrix single");
        Element caption = element("caption", "visually-hidden");
        caption.setText(title);
        table.appendChild(caption, head(), body());
        addClassName("grid-card");
        add(
                new H2(title),
                new Scroller(title, table),
                new Legend(counted.language()),
                new ChartFiles(chart(title), counted));
    }

    private Element head() {
        Element row = new Element("tr");
        Element corner = element("th", "corner");
        corner.setAttribute("scope", "col");
        corner.setText(counted.say("results.by." + down.key()));
        row.appendChild(corner);
        for (String column : columns) {
            String label = counted.labels().of(across, column);
            Element name = element("span", "topic-name");
            name.setText(label.length() <= LONGEST_NAME ? label : label.substring(0, LONGEST_NAME) + "…");
            Element header = element("th", "topic");
            header.setAttribute("scope", "col");
            header.setAttribute("title", label);
            row.appendChild(header.appendChild(name));
        }
        return new Element("thead").appendChild(row);
    }

    private Element body() {
        Element body = new Element("tbody");
        for (String value : rows) {
            Element row = new Element("tr");
            Element header = element("th", "country");
            header.setAttribute("scope", "row");
            header.setText(counted.labels().of(down, value));
            row.appendChild(header);
            columns.forEach(column -> row.appendChild(cell(value, column)));
            body.appendChild(row);
        }
        return body;
    }

    private Element cell(String row, String column) {
        long number = counted.measure().of(at(row, column));
        int shade = number == 0 ? 0 : (int) Math.ceil(Matrix.SHADES * Math.sqrt((double) number / largest));
        Element cell = element("td", "heat-" + shade);
        if (number == 0) {
            return cell;
        }
        Amount amount = counted.amount(number, behind(row, column));
        String address = amount.address();
        if (address == null) {
            cell.setText(amount.shown());
            return cell;
        }
        Element link = new Element("a");
        link.setAttribute("href", address);
        link.setAttribute("router-link", "");
        link.setAttribute(
                "aria-label",
                counted.labels().of(down, row) + ", " + counted.labels().of(across, column) + ": " + amount.shown());
        link.setText(amount.shown());
        return cell.appendChild(link);
    }

    private Selection behind(String row, String column) {
        return counted.selection().and(down, row).and(across, column);
    }

    private Measures at(String row, String column) {
        return cells.getOrDefault(row, Map.of()).getOrDefault(column, Measures.NONE);
    }

    private HeatChart chart(String title) {
        List<Row> drawn = new ArrayList<>();
        for (String row : rows) {
            drawn.add(new Row(
                    counted.labels().of(down, row),
                    columns.stream()
                            .map(column -> counted.amount(counted.measure().of(at(row, column)), behind(row, column)))
                            .toList()));
        }
        return new HeatChart(
                new Heading(
                        down.key() + "-by-" + across.key(),
                        title,
                        counted.described(drawn),
                        counted.say("results.by." + down.key())),
                columns.stream()
                        .map(column -> counted.labels().of(across, column))
                        .toList(),
                drawn);
    }

    private static Element element(String tag, String classNames) {
        Element element = new Element(tag);
        element.setAttribute("class", classNames);
        return element;
    }
}
