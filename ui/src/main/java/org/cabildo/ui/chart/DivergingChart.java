package org.cabildo.ui.chart;

import java.util.List;

/**
 * How many stand on which side: what is under the middle of a scale goes to the left, what is above to the right, the middle
 * itself to both. Shares of each row, so that rows of few and of many can be compared.
 *
 * @param series the steps of the scale, from one end to the other
 */
public record DivergingChart(Heading heading, List<String> series, List<Row> rows) implements Chart {

    private static final int THICKNESS = 26;
    private static final int GAP = 14;
    private static final double MIDDLE = 50;
    /** Percent of the whole width in which a number can be read. */
    private static final double READABLE = 10;

    public DivergingChart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    @Override
    public Canvas drawn() {
        Canvas canvas = new Canvas();
        List<Ink> inks = Ink.sides(series.size());
        int top = Legend.draw(canvas, inks, series);
        double longest = rows.stream().mapToDouble(this::longerSide).max().orElse(1);
        for (Row row : rows) {
            top = canvas.label(row.label(), top, Lines.WHOLE);
            bar(canvas, inks, row, top, longest);
            canvas.line(Canvas.percent(MIDDLE), top - 3, Canvas.percent(MIDDLE), top + THICKNESS + 3, Ink.AXIS);
            top += THICKNESS + GAP;
        }
        return canvas.high(top - GAP / 2);
    }

    /** @param longest the larger share on one side, of all rows: it fills its half */
    private void bar(Canvas canvas, List<Ink> inks, Row row, int top, double longest) {
        double all = all(row);
        if (all == 0) {
            return;
        }
        double left = MIDDLE - MIDDLE * under(row) / all / longest;
        for (int i = 0; i < series.size(); i++) {
            Amount amount = row.amounts().get(i);
            double share = amount.value() / all;
            double width = MIDDLE * share / longest;
            canvas.rect(left, top, width, THICKNESS, inks.get(i), series.get(i) + ": " + amount.shown());
            if (width >= READABLE) {
                canvas.text(
                        Canvas.percent(left + width / 2),
                        0,
                        top + THICKNESS - 8,
                        Canvas.MIDDLE,
                        inks.get(i).on(),
                        Math.round(100 * share) + "%");
            }
            left += width;
        }
    }

    private double longerSide(Row row) {
        double all = all(row);
        double under = all == 0 ? 0.5 : under(row) / all;
        return Math.max(under, 1 - under);
    }

    private static double all(Row row) {
        return row.amounts().stream().mapToDouble(Amount::value).sum();
    }

    private double under(Row row) {
        int half = series.size() / 2;
        double under = row.amounts().subList(0, half).stream()
                .mapToDouble(Amount::value)
                .sum();
        return series.size() % 2 == 0 ? under : under + row.amounts().get(half).value() / 2;
    }
}
