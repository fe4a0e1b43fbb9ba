package org.cabildo.ui.chart;

import java.util.List;

/**
 * How dark a number is. By the square root of its share of the largest, so that one very active country does not leave all
 * others pale.
 *
 * @param largest 0 or more
 */
record Shades(double largest) {

    static Shades of(List<Row> rows) {
        return new Shades(rows.stream()
                .flatMap(row -> row.amounts().stream())
                .mapToDouble(Amount::value)
                .max()
                .orElse(0));
    }

    Ink ink(double value) {
        return value <= 0 ? Ink.NONE : Ink.HEAT.get(shade(value) - 1);
    }

    /** @param value more than 0 */
    private int shade(double value) {
        // A hair less than whole, so that the largest of a shade stays in it.
        return Math.max(1, (int) Math.ceil(Ink.HEAT.size() * Math.sqrt(value / largest) - 1e-9));
    }

    /** The lightest that is seen; 1 where there is none. */
    int lightest(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.amounts().stream())
                .mapToDouble(Amount::value)
                .filter(value -> value > 0)
                .mapToInt(this::shade)
                .min()
                .orElse(1);
    }

    /** The whole numbers that a shade stands for: "2–5"; empty if there is none. */
    String between(int shade) {
        double step = largest / Ink.HEAT.size() / Ink.HEAT.size();
        long least = (long) Math.floor(step * (shade - 1) * (shade - 1) + 1e-9) + 1;
        long most = (long) Math.floor(step * shade * shade + 1e-9);
        return most < least ? "" : most == least ? String.valueOf(most) : least + "–" + most;
    }
}
