package org.cabildo.ui.chart;

import java.util.List;

/**
 * Rows by columns, the darker the more. On a page the table does as much; this is for those who take it elsewhere.
 *
 * @param series the columns, which are numbered, and named below
 */
public record HeatChart(Heading heading, List<String> series, List<Row> rows) implements Chart {

    private static final int HEIGHT = 24;
    private static final int HEAD = 24;
    /** Percent, for the names of the rows. */
    private static final double NAMES = 24;

    public HeatChart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    @Override
    public Canvas drawn() {
        Shades shades = Shades.of(rows);
        double width = (100 - NAMES) / Math.max(1, series.size());
        Canvas canvas = new Canvas();
        for (int i = 0; i < series.size(); i++) {
            canvas.text(middle(i, width), 0, HEAD - 8, Canvas.MIDDLE, Ink.SOFT, String.valueOf(i + 1));
        }
        int top = HEAD;
        for (Row row : rows) {
            canvas.text("0%", 0, top + HEIGHT - 7, Canvas.START, Ink.TEXT, Lines.shortened(row.label(), Lines.NARROW));
            for (int i = 0; i < row.amounts().size(); i++) {
                Amount amount = row.amounts().get(i);
                Ink ink = shades.ink(amount.value());
                canvas.rect(NAMES + width * i, top, width, HEIGHT, ink, null);
                if (amount.value() > 0) {
                    canvas.text(middle(i, width), 0, top + HEIGHT - 7, Canvas.MIDDLE, ink.on(), amount.shown());
                }
            }
            top += HEIGHT;
        }
        top += HEIGHT;
        for (int i = 0; i < series.size(); i++) {
            top = canvas.label((i + 1) + "  " + series.get(i), top, Lines.WIDE);
        }
        return canvas.high(top);
    }

    private static String middle(int column, double width) {
        return Canvas.percent(NAMES + width * (column + 0.5));
    }
}
