package org.cabildo.ui.chart;

import java.util.List;

/** What the inks of a chart stand for, in two columns above it. */
final class Legend {

    private static final int LINE = 22;
    private static final int SWATCH = 14;

    private Legend() {}

    /** @return where it ends */
    static int draw(Canvas canvas, List<Ink> inks, List<String> names) {
        int half = (names.size() + 1) / 2;
        for (int i = 0; i < names.size(); i++) {
            double left = i < half ? 0 : 50;
            int top = LINE * (i % half);
            canvas.mark(left, top + 2, SWATCH, inks.get(i));
            canvas.text(
                    Canvas.percent(left),
                    SWATCH + 6,
                    top + SWATCH,
                    Canvas.START,
                    Ink.SOFT,
                    Lines.shortened(names.get(i), Lines.NARROW));
        }
        return LINE * half + 10;
    }
}
