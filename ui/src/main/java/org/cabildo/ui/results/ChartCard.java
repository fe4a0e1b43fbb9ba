package org.cabildo.ui.results;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Set;
import org.cabildo.ui.chart.Chart;
import org.cabildo.ui.chart.Drawing;
import org.cabildo.ui.chart.Table;

/** A chart with its title, its table below, and the ways to take it elsewhere. */
@Tag("section")
final class ChartCard extends Div {

    private static final String OPEN = "event.target.open";

    /** @param open the names of the charts whose tables are open; kept, so that they stay so when numbers move */
    ChartCard(Chart chart, Counted words, Set<String> open) {
        addClassName("chart-card");
        H2 title = new H2(chart.heading().title());
        add(title);
        if (!chart.rows().isEmpty()) {
            add(html("chart-picture", Drawing.inPage(chart)));
            getElement().appendChild(table(chart, words, open));
            add(new ChartFiles(chart, words));
        }
    }

    /** With what is said of the chart, for everybody to read. */
    ChartCard described(String words) {
        Paragraph said = new Paragraph(words);
        said.addClassName("chart-said");
        addComponentAtIndex(1, said);
        return this;
    }

    /**
     * The table stands open from the beginning on a screen that is wide enough.
     *
     * @param done called once the browser has seen to it
     */
    void opensTableWhereThereIsRoom(Runnable done) {
        getElement().executeJs("""
                        const table = this.querySelector('details');
                        if (table && matchMedia('(min-width: 60em)').matches) {
                          table.open = true;
                        }""").then(nothing -> done.run());
    }

    private static Element table(Chart chart, Counted words, Set<String> open) {
        String name = chart.heading().name();
        Element details = new Element("details");
        details.setAttribute("open", open.contains(name));
        details.addEventListener("toggle", event -> {
                    if (event.getEventData().getBoolean(OPEN)) {
                        open.add(name);
                    } else {
                        open.remove(name);
                    }
                })
                .addEventData(OPEN);
        Element summary = new Element("summary");
        summary.setText(words.say("results.chart.table"));
        return details.appendChild(
                summary, html("chart-table-holder", Table.inPage(chart)).getElement());
    }

    /** @param escaped what {@link Drawing} and {@link Table} make, in which all words are escaped */
    private static Html html(String className, String escaped) {
        return new Html("<div class=\"" + className + "\">" + escaped + "</div>");
    }
}
