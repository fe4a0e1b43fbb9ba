package org.cabildo.ui.chart;

import java.util.List;

/** What the inks of a chart stand for, above it: two below each other, more in two columns. */
final class Legend {

    private static final int LINE = 22;
    private static final int SWATCH = 14;

    private Legend() {}

    /** @return where it ends */
    static int draw(Canvas canvas, List<Ink> inks, List<String> names) {
        boolean isShort = names.size() <= 2;
        int half = isShort ? names.size() : (names.size() + 1) / 2;
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
                    Lines.shortened(names.get(i), isShort ? Lines.WHOLE : Lines.NARROW));
        }
        return LINE * half + 10;
    }
}
