package org.cabildo.ui.results;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.cabildo.backend.aggregation.Measures;

/** The four totals, in large figures, and what a page has to add. */
@Tag("div")
final class SummaryFigures extends Div {

    SummaryFigures(Measures total, Labels labels) {
        addClassName("figures");
        for (Measure measure : Measure.values()) {
            add(labels.number(measure.of(total)), measure.label(labels.language()));
        }
    }

    SummaryFigures add(String number, String name) {
        Span figure = new Span(number);
        figure.addClassName("figure");
        Span below = new Span(name);
        below.addClassName("figure-name");
        add(new Div(figure, below));
        return this;
    }
}
