package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.shell.Localized;

/** The parts of a questionnaire, with how much each asks. */
final class SegmentCards extends Section {

    SegmentCards(List<Segment> segments) {
        addClassName("page");
        OrderedList cards = new OrderedList();
        cards.addClassName("segment-cards");
        int number = 1;
        for (Segment segment : segments) {
            cards.add(card(number++, segment));
        }
        add(
                Localized.message("h2", "respondent.start.parts", segments.size()),
                Localized.message("p", "respondent.start.parts.lead").withClass("soft"),
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
                Localized.message(
                                "p", "respondent.start.extent", segment.topics().size(), questions)
                        .withClass("soft"));
        card.addClassName("card");
        return card;
    }
}
