package org.cabildo.ui.chart;

import java.util.List;

/**
 * Columns side by side, in the order of time.
 *
 * @param series one
 * @param rows the columns, none left out: what is nothing has a place
 */
public record ColumnChart(Heading heading, List<String> series, List<Row> rows) implements Chart {

    private static final int TOP = 22;
    private static final int PLOT = 150;
    private static final int FOOT = 24;
    /** With fewer columns than this they do not fill the width. */
    private static final int PLACES = 8;
    /** With more, only the highest says its number. */
    private static final int WITH_NUMBERS = 12;
    /** Names below, at most. */
    private static final int NAMES = 5;
    /** Of its place. */
    private static final double WIDTH = 0.76;

    public ColumnChart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    @Override
    public Canvas drawn() {
        double most = rows.stream().mapToDouble(ColumnChart::value).max().orElse(0);
        double place = 100.0 / Math.max(PLACES, rows.size());
        int every = (rows.size() + NAMES - 1) / NAMES;
        Canvas canvas = new Canvas();
        canvas.line("0%", TOP + PLOT, "100%", TOP + PLOT, Ink.AXIS);
        boolean isHighestNamed = false;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double height = most == 0 ? 0 : PLOT * value(row) / most;
            double left = place * i + place * (1 - WIDTH) / 2;
            String shown = row.amounts().get(0).shown();
            canvas.rect(left, TOP + PLOT - height, place * WIDTH, height, Ink.ONE, row.label() + ": " + shown);
            boolean isHighest = !isHighestNamed && value(row) == most && most > 0;
            isHighestNamed |= isHighest;
            if (isHighest || rows.size() <= WITH_NUMBERS && value(row) > 0) {
                canvas.text(
                        Canvas.percent(place * (i + 0.5)), 0, TOP + PLOT - height - 6, Canvas.MIDDLE, Ink.TEXT, shown);
            }
            if (i % every == 0) {
                canvas.text(Canvas.percent(left), 0, TOP + PLOT + 18, Canvas.START, Ink.SOFT, row.label());
            }
        }
        return canvas.high(TOP + PLOT + FOOT);
    }

    private static double value(Row row) {
        return row.amounts().get(0).value();
    }
}
