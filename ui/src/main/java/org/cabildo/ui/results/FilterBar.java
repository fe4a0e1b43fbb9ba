package org.cabildo.ui.results;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.aggregation.SelectionReader;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;

/** What a page is narrowed to, a list for each dimension. Choosing goes to the address of the page so narrowed. */
final class FilterBar extends Div {

    private static final String CHOSEN = "event.target.value";

    private final Labels labels;
    private final Selection selection;
    private final Function<Selection, String> address;

    /** @param address of the page, narrowed */
    FilterBar(
            Collection<Dimension> dimensions, Selection selection, Counted words, Function<Selection, String> address) {
        this.labels = words.labels();
        this.selection = selection;
        this.address = address;
        addClassName("filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.say("results.filters"));
        dimensions.stream()
                .filter(this::isAsked)
                .forEach(dimension -> getElement().appendChild(list(dimension, words)));
    }

    /** Not every questionnaire declares situations. */
    private boolean isAsked(Dimension dimension) {
        return dimension != Dimension.SITUATION || !values(dimension).isEmpty();
    }

    private Element list(Dimension dimension, Counted words) {
        Element list = new Element("select");
        list.appendChild(option(
                "",
                words.say("results.all." + dimension.key()),
                selection.on(dimension).isEmpty()));
        if (dimension == Dimension.TOPIC) {
            labels.definition().segments().stream()
                    .filter(segment -> !segment.topics().isEmpty())
                    .forEach(segment -> list.appendChild(topics(segment)));
        } else {
            values(dimension).forEach(value -> list.appendChild(option(dimension, value)));
        }
        list.addEventListener("change", event -> {
                    String chosen = event.getEventData().getString(CHOSEN);
                    Selection narrowed =
                            chosen.isEmpty() ? selection.without(dimension) : selection.and(dimension, chosen);
                    UI.getCurrent().navigate(address.apply(narrowed));
                })
                .addEventData(CHOSEN);
        Element name = new Element("span");
        name.setText(words.say("results.by." + dimension.key()));
        return new Element("label").appendChild(name, list);
    }

    private Set<String> values(Dimension dimension) {
        Set<String> values = new LinkedHashSet<>();
        if (dimension == Dimension.COUNTRY) {
            values.addAll(labels.countries());
        } else if (dimension != Dimension.WEEK) {
            values.addAll(new SelectionReader(labels.definition()).values(dimension));
        }
        selection.on(dimension).ifPresent(values::add);
        return values;
    }

    private Element topics(Segment segment) {
        Element group = new Element("optgroup");
        group.setAttribute("label", segment.label().in(labels.language()));
        segment.topics().stream().map(Topic::name).forEach(topic -> group.appendChild(option(Dimension.TOPIC, topic)));
        return group;
    }

    private Element option(Dimension dimension, String value) {
        return option(
                value,
                labels.of(dimension, value),
                selection.on(dimension).map(value::equals).orElse(false));
    }

    private static Element option(String value, String text, boolean isChosen) {
        Element option = new Element("option");
        option.setAttribute("value", value);
        option.setText(text);
        option.setProperty("selected", isChosen);
        return option;
    }
}
