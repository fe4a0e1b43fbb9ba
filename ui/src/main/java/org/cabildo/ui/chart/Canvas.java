package org.cabildo.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn, in the order in which it is. Down in points; across in percent of whatever width there is, so that letters
 * are as large on a phone as elsewhere; a map in points both ways.
 */
public final class Canvas {

    static final String START = "start";
    static final String MIDDLE = "middle";
    static final String END = "end";

    /** From one line of a name to the next. */
    private static final int LINE = 19;

    private static final double DOT = 6.5;

    private final List<Mark> marks = new ArrayList<>();
    private double height;
    private int width;

    Canvas() {}

    static String percent(double share) {
        return number(share) + "%";
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
    }

    /** @return this, so high */
    Canvas high(double points) {
        height = points;
        return this;
    }

    /** @return this, which is drawn larger or smaller as a whole */
    Canvas asLargeAs(int points) {
        width = points;
        return this;
    }

    void rect(double left, double top, double wide, double high, Ink ink, @Nullable String told) {
        if (wide > 0 && high > 0) {
            put(
                    "rect",
                    ink,
                    told,
                    "x",
                    percent(left),
                    "y",
                    number(top),
                    "width",
                    percent(wide),
                    "height",
                    number(high));
        }
    }

    /** A square of some points beside a name. */
    void mark(double left, double top, int size, Ink ink) {
        String side = String.valueOf(size);
        put("rect", ink, null, "x", percent(left), "y", number(top), "width", side, "height", side, "rx", "3");
    }

    /** As {@link #mark}, on a map. */
    void swatch(double left, double top, int size, Ink ink) {
        String side = String.valueOf(size);
        put("rect", ink, null, "x", number(left), "y", number(top), "width", side, "height", side, "rx", "3");
    }

    void sea(double top, double high) {
        put("rect", Ink.SEA, null, "y", number(top), "width", "100%", "height", number(high), "rx", "8");
    }

    void line(String x1, double y1, String x2, double y2, Ink ink) {
        put("line", ink, null, "x1", x1, "y1", number(y1), "x2", x2, "y2", number(y2));
    }

    void path(String path, double top, Ink ink, @Nullable String told) {
        if (!path.isEmpty()) {
            put("path", ink, told, "d", path, "transform", "translate(0 " + number(top) + ")");
        }
    }

    void circle(double x, double y, Ink ink, @Nullable String told) {
        put("circle", ink, told, "cx", number(x), "cy", number(y), "r", number(DOT));
    }

    void text(String x, double beside, double baseline, String anchor, Ink ink, String text) {
        put("text", ink, text, "x", x, "dx", number(beside), "y", number(baseline), "text-anchor", anchor);
    }

    /**
     * A name, in as many lines as it needs.
     *
     * @return where it ends
     */
    int label(String name, int top, int characters) {
        int next = top;
        for (String line : Lines.of(name, characters)) {
            text("0%", 0, next + 14, START, Ink.TEXT, line);
            next += LINE;
        }
        return next + 2;
    }

    private void put(String tag, Ink ink, @Nullable String text, String... attributes) {
        Map<String, String> written = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            written.put(attributes[i], attributes[i + 1]);
        }
        marks.add(Mark.of(tag, ink, written, text));
    }

    List<Mark> marks() {
        return marks;
    }

    /** Points. */
    double height() {
        return height;
    }

    /** Points; 0 where it is as wide as there is room. */
    int width() {
        return width;
    }
}
