package org.cabildo.ui.publication;

import java.util.List;

/** A list from which one value is chosen, or none. */
record Filter(String name, String label, List<Option> options) {

    /** One value. */
    record Option(String value, Told label, boolean isChosen) {}
}
