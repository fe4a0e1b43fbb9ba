package org.cabildo.ui.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What things are drawn with. The colours here are those of files and of paper: of one hue and darker step by step, or of two
 * sides that differ in blue and yellow, which nearly everybody can tell apart and a grey printer too. On a page css/chart.css
 * gives each its colour by its class, in the light and in the dark.
 */
enum Ink {
    TEXT("#211d18"),
    SOFT("#5b544a"),
    ON_LIGHT("#211d18"),
    ON_DARK("#ffffff"),
    AXIS("#857c6f"),
    ONE("#0b5a5e"),
    TWO("#c77700"),
    SEA("#f4f7f7"),
    LAND("#e4e0d9"),
    FRAME("none"),
    NONE("#ffffff"),
    HEAT_1("#d9ebe8"),
    HEAT_2("#a9d3cd"),
    HEAT_3("#6fb3ae"),
    HEAT_4("#2f7f80"),
    HEAT_5("#07444a"),
    AGAINST_3("#6b3d05"),
    AGAINST_2("#b5782a"),
    AGAINST_1("#e3c48d"),
    MIDDLE("#e8e5df"),
    FOR_1("#a9d3cd"),
    FOR_2("#3f9490"),
    FOR_3("#07444a");

    /** From few to many. */
    static final List<Ink> HEAT = List.of(HEAT_1, HEAT_2, HEAT_3, HEAT_4, HEAT_5);

    private static final List<Ink> AGAINST = List.of(AGAINST_3, AGAINST_2, AGAINST_1);
    private static final List<Ink> FOR = List.of(FOR_3, FOR_2, FOR_1);

    private final String colour;

    Ink(String colour) {
        this.colour = colour;
    }

    /** For paper. */
    public String colour() {
        return colour;
    }

    /** The class of its elements. */
    public String key() {
        return "chart-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it needs a line around it to be seen on white. */
    public boolean isOutlined() {
        return this == NONE;
    }

    /** What can be read on it. */
    Ink on() {
        return switch (this) {
            case HEAT_4, HEAT_5, AGAINST_3, FOR_3 -> ON_DARK;
            default -> ON_LIGHT;
        };
    }

    /** For the steps of a scale with two sides: the farther from the middle, the darker. */
    static List<Ink> sides(int steps) {
        List<Ink> against = new ArrayList<>();
        List<Ink> agreeing = new ArrayList<>();
        for (int i = 0; i < steps / 2; i++) {
            int ink = steps / 2 <= AGAINST.size() ? i : i * AGAINST.size() / (steps / 2);
            against.add(AGAINST.get(ink));
            agreeing.add(FOR.get(ink));
        }
        Collections.reverse(agreeing);
        List<Ink> sides = new ArrayList<>(against);
        if (steps % 2 == 1) {
            sides.add(MIDDLE);
        }
        sides.addAll(agreeing);
        return sides;
    }
}
