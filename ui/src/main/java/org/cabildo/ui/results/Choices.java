package org.cabildo.ui.results;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Measures;

/** Countries or themes to choose from, each with its number. */
final class Choices extends Div {

    Choices(Tab tab, Dimension dimension, Counted counted, List<String> values, Map<String, Measures> each) {
        addClassName("result-choices");
        for (String value : values) {
            Measures measures = each.getOrDefault(value, Measures.NONE);
            Span name = new Span(counted.labels().of(dimension, value));
            Span number = new Span(counted.labels().number(counted.measure().of(measures)));
            number.addClassName("number");
            Anchor choice = new Anchor(
                    ResultsAddress.of(tab, counted.selection().and(dimension, value), counted.measure()), name, number);
            choice.getElement().setAttribute("router-link", "");
            add(choice);
        }
    }
}
