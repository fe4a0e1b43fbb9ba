package org.cabildo.ui.results;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.cabildo.ui.shell.Messages;

/** What the shades mean, and what a click does. */
@Tag("div")
final class Legend extends Div {

    Legend(Locale language) {
        addClassName("legend");
        add(new Span(Messages.in(language, "results.legend.few")));
        for (int shade = 1; shade <= Matrix.SHADES; shade++) {
            Span swatch = new Span();
            swatch.addClassNames("swatch", "heat-" + shade);
            swatch.getElement().setAttribute("aria-hidden", "true");
            add(swatch);
        }
        Span hint = new Span(Messages.in(language, "results.legend.hint"));
        hint.addClassName("legend-hint");
        add(new Span(Messages.in(language, "results.legend.many")), hint);
    }
}
