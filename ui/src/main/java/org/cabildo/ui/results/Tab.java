package org.cabildo.ui.results;

import java.util.Locale;

/** The pages on which results are looked at: each a way to look at the same selection. */
enum Tab {
    OVERVIEW("staff/overview"),
    MATRIX("results"),
    THEMES("staff/themes"),
    COUNTRIES("staff/countries"),
    MAP("staff/map"),
    COMPARE("staff/compare"),
    CROSS("staff/cross"),
    ANSWERS("results/answers");

    private final String path;

    Tab(String path) {
        this.path = path;
    }

    /** Below the address of the consultation. */
    String path() {
        return path;
    }

    /** Of its name. */
    String labelKey() {
        return "results.tab." + name().toLowerCase(Locale.ROOT);
    }
}
