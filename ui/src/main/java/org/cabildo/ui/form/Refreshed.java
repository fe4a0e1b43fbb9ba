package org.cabildo.ui.form;

import com.vaadin.flow.component.Component;

/** What stands on a page and follows the answers. */
interface Refreshed {

    /** Turns to how things stand now. */
    void refresh();

    Component component();
}
