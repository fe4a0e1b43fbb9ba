package org.cabildo.ui.respondent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import org.cabildo.backend.consultation.ConsultationView;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.StaffMenu;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/**
 * One consultation on the front page of its room.
 *
 * @param hasResults whether everyone may read them
 * @param work the pages on which the reader works there; empty for who only answers
 */
record ConsultationCard(Whereabouts there, boolean hasResults, List<StaffMenu.Link> work) {

    boolean isOpen(Instant now) {
        return consultation().isOpen(now);
    }

    /** Whether there is something to find, also while nothing can be answered. */
    boolean leadsSomewhere() {
        return hasResults || !work.isEmpty();
    }

    ListItem open() {
        ListItem card = card(new H2(title()));
        consultation()
                .closesAt()
                .ifPresent(closing -> card.add(when("respondent.start.closes", closing, Moment.Style.DEADLINE)));
        card.add(more());
        addWays(card);
        return card;
    }

    ListItem notOpen(Instant now) {
        ListItem card = card(new H3(title()));
        if (now.isBefore(consultation().opensAt())) {
            card.add(when("respondent.start.opens", consultation().opensAt(), Moment.Style.DEADLINE));
        } else {
            consultation()
                    .closesAt()
                    .ifPresent(closing -> card.add(when("respondent.start.closed", closing, Moment.Style.DEADLINE)));
        }
        addWays(card);
        return card;
    }

    private ConsultationView consultation() {
        return there.consultation();
    }

    private ListItem card(HtmlContainer heading) {
        heading.addClassName("card-title");
        ListItem card = new ListItem(
                new Localized("p", consultation().definition().organiser()).withClass("eyebrow"),
                heading,
                new Localized("p", consultation().definition().subtitle()).withClass("soft"));
        card.addClassName("card");
        return card;
    }

    private Anchor title() {
        Anchor title = new Anchor(there.consultationPath());
        title.add(new Localized("span", consultation().definition().title()));
        return title;
    }

    private static Paragraph when(String key, Instant moment, Moment.Style style) {
        return new Paragraph(Localized.message("span", key), new Moment(moment, style));
    }

    /** Only for the eyes: the heading is the link. */
    private static Localized more() {
        Localized more = Localized.message("p", "respondent.consultations.more").withClass("more");
        more.getElement().setAttribute("aria-hidden", "true");
        return more;
    }

    private void addWays(ListItem card) {
        if (!leadsSomewhere()) {
            return;
        }
        Div ways = new Div();
        ways.addClassName("card-ways");
        if (hasResults) {
            Anchor results = way(there.resultsPath(), Messages.words("respondent.results.offer"));
            // Plain HTML, and no page of this application.
            results.setRouterIgnore(true);
            ways.add(results);
        }
        work.forEach(page -> ways.add(way(page.path(), Messages.words(page.labelKey()))));
        card.add(ways);
    }

    private static Anchor way(String path, Words words) {
        Component label = new Localized("span", words);
        Anchor way = new Anchor(path);
        way.add(label);
        return way;
    }
}
