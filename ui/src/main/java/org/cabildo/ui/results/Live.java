package org.cabildo.ui.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Moment;

/**
 * Says since when the numbers of a page are so. While the page can be seen it asks every ten seconds whether they are
 * others by now: one row is read, whichever node counted them (decision 0032).
 */
@Tag("live-look")
@JavaScript("context://js/live-look.js")
final class Live extends Component implements HasComponents, HasStyle {

    private final Moment since;

    /** @param look whether anything has changed; it is called in the page's turn */
    Live(Clock clock, Runnable look) {
        addClassName("live");
        getElement().setAttribute("role", "status");
        since = new Moment(clock.instant(), Moment.Style.CLOCK);
        Span dot = new Span();
        dot.addClassName("live-dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        add(dot, Localized.message("span", "results.live"), since);
        getElement().addEventListener("look", event -> look.run());
    }

    void moved(Clock clock) {
        since.move(clock.instant());
    }
}
