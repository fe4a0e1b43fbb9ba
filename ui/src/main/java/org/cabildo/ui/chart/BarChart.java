package org.cabildo.ui.chart;

import java.util.List;

/**
 * Bars across, one below the other, each under its name.
 *
 * @param series one, or two that are compared
 */
public record BarChart(Heading heading, List<String> series, List<Row> rows) implements Chart {

    private static final int THICK = 18;
    private static final int THIN = 14;
    private static final int GAP = 14;
    /** Percent; the rest is for the number. */
    private static final double LONGEST = 82;

    private static final List<Ink> INKS = List.of(Ink.ONE, Ink.TWO);

    public BarChart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        if (series.isEmpty() || series.size() > INKS.size()) {
            throw new IllegalArgumentException("bars of " + series.size() + " series");
        }
    }

    @Override
    public Canvas drawn() {
        double most = rows.stream()
                .flatMap(row -> row.amounts().stream())
                .mapToDouble(Amount::value)
                .max()
                .orElse(0);
        Canvas canvas = new Canvas();
        int top = series.size() > 1 ? Legend.draw(canvas, INKS, series) : 0;
        int thickness = series.size() > 1 ? THIN : THICK;
        for (Row row : rows) {
            top = canvas.label(row.label(), top, Lines.WHOLE);
            for (int i = 0; i < row.amounts().size(); i++) {
                Amount amount = row.amounts().get(i);
                double width = most == 0 ? 0 : LONGEST * amount.value() / most;
                canvas.rect(0, top, width, thickness, INKS.get(i), null);
                canvas.text(Canvas.percent(width), 6, top + thickness - 4, Canvas.START, Ink.TEXT, amount.shown());
                top += thickness + 2;
            }
            top += GAP;
        }
        return canvas.high(top - GAP / 2);
    }
}
