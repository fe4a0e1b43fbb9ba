package org.cabildo.ui.results;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/**
 * A table that is wider than some screens. It is scrolled with the arrow keys too: a region that scrolls must be reachable
 * without a mouse (WCAG 2.1.1).
 */
final class Scroller extends Div {

    /** @param title what those hear who come to it */
    Scroller(String title, Element table) {
        addClassName("matrix-scroller");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", title)
                .appendChild(table);
    }
}
