package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.cabildo.ui.shell.Localized;

/** For a telephone that others use too: nothing typed is kept on it. {@code js/save-state.js} hears of the tick. */
final class SharedDevice extends Div {

    SharedDevice() {
        addClassName("shared-device");
        Element tick = new Element("input");
        tick.setAttribute("type", "checkbox");
        tick.setAttribute("data-shared-device", true);
        Element label = new Element("label");
        label.appendChild(tick, Localized.message("span", "respondent.shared").getElement());
        getElement().appendChild(label);
        add(Localized.message("p", "respondent.shared.why").withClass("soft"));
    }
}
