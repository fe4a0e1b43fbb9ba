package org.cabildo.ui.results;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.Locale;
import java.util.function.Predicate;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.ui.shell.Messages;

/** From one page of results to the next; what they are narrowed to goes along. */
final class Tabs extends Nav {

    /** @param offered whether a page is for this reader */
    Tabs(Tab here, Selection selection, Measure measure, Predicate<Tab> offered, Locale language) {
        addClassName("tabs");
        setAriaLabel(Messages.in(language, "results.tabs"));
        for (Tab tab : Tab.values()) {
            if (offered.test(tab)) {
                Anchor link =
                        new Anchor(ResultsAddress.of(tab, selection, measure), Messages.in(language, tab.labelKey()));
                link.getElement().setAttribute("router-link", "");
                if (tab == here) {
                    link.getElement().setAttribute("aria-current", "page");
                }
                add(link);
            }
        }
        // On a telephone the line is drawn aside: where one is stands in the middle of it, also once it has its width.
        getElement().executeJs("""
                        const here = this.querySelector('[aria-current]');
                        if (here) {
                          const middle = (part) => part.getBoundingClientRect().left + part.clientWidth / 2;
                          const sizes = new ResizeObserver(() => {
                            this.scrollLeft += middle(here) - middle(this);
                          });
                          sizes.observe(here);
                          sizes.observe(this);
                        }""");
    }
}
