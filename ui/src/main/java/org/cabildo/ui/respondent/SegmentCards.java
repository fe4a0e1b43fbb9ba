package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.form.ShortLabel;
import org.cabildo.ui.shell.Localized;

/** The parts of a questionnaire, with the themes of each and how much it asks. */
final class SegmentCards extends Section {

    SegmentCards(Definition definition) {
        List<Segment> segments = definition.segments();
        // Only where nothing must be answered is one answer enough.
        String lead = BeforeYouBegin.hasRequired(definition)
                ? "respondent.start.parts.lead.required"
                : "respondent.start.parts.lead";
        addClassName("page");
        OrderedList cards = new OrderedList();
        cards.addClassName("segment-cards");
        int number = 1;
        for (Segment segment : segments) {
            cards.add(card(number++, segment));
        }
        add(
                Localized.message("h2", "respondent.start.parts", segments.size()),
                Localized.message("p", lead).withClass("soft"),
                cards);
    }

    private static ListItem card(int number, Segment segment) {
        Span badge = new Span("" + number);
        badge.addClassName("badge");
        badge.getElement().setAttribute("aria-hidden", "true");
        int questions = segment.topics().stream()
                .mapToInt(topic -> topic.questions().size())
                .sum();
        ListItem card = new ListItem(
                badge,
                new Localized("h3", segment.label()),
                themes(segment),
                Localized.message(
                                "p", "respondent.start.extent", segment.topics().size(), questions)
                        .withClass("soft"));
        card.addClassName("card");
        return card;
    }

    private static UnorderedList themes(Segment segment) {
        UnorderedList themes = new UnorderedList();
        themes.addClassName("segment-themes");
        segment.topics()
                .forEach(topic -> themes.add(new ListItem(new Localized("span", ShortLabel.of(topic.label())))));
        return themes;
    }
}
