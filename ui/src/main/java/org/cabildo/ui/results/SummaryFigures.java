package org.cabildo.ui.results;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.cabildo.backend.aggregation.Measures;

/** The four totals, in large figures. */
@Tag("div")
final class SummaryFigures extends Div {

    SummaryFigures(Measures total, Labels labels) {
        addClassName("figures");
        for (Measure measure : Measure.values()) {
            Span figure = new Span(labels.number(measure.of(total)));
            figure.addClassName("figure");
            Span name = new Span(measure.label(labels.language()));
            name.addClassName("figure-name");
            add(new Div(figure, name));
        }
    }
}
