package org.cabildo.ui.chart;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Latin America and the Caribbean, and the Caribbean once more where its islands can be seen: the darker a country the more,
 * white where there is nothing.
 *
 * @param measure what is counted
 * @param countries those that are no State of the region are in the table alone
 * @param none what is said of nothing, in the legend
 */
public record MapChart(Heading heading, String measure, List<Country> countries, String none) implements Chart {

    private static final int SWATCH = 16;
    private static final int LEGEND = 24;
    private static final int GAP = 16;
    private static final int BESIDE = 6;

    /** The width of one at the size that chart.css gives a map on a telephone. */
    private static final int CHARACTER = 11;

    /**
     * A country that was counted, or that could have been.
     *
     * @param code ISO 3166-1 alpha-2
     */
    public record Country(String code, String label, Amount amount) {}

    public MapChart {
        countries = List.copyOf(countries);
    }

    /** @param code ISO 3166-1 alpha-2 */
    public static boolean shows(String code) {
        return Shapes.ALL.states().containsKey(code);
    }

    @Override
    public List<String> series() {
        return List.of(measure);
    }

    @Override
    public List<Row> rows() {
        return countries.stream()
                .map(country -> new Row(country.label(), country.amount()))
                .toList();
    }

    @Override
    public Canvas drawn() {
        Canvas canvas = new Canvas();
        int top = region(canvas, 0) + GAP;
        top = caribbean(canvas, top) + GAP;
        return canvas.high(legend(canvas, top)).asLargeAs(Shapes.WIDTH);
    }

    private int region(Canvas canvas, int top) {
        Shapes shapes = Shapes.ALL;
        canvas.sea(top, shapes.regionHeight());
        canvas.path(shapes.othersInRegion(), top, Ink.LAND, null);
        draw(canvas, top, Shapes.Shape::region);
        canvas.path(shapes.frame(), top, Ink.FRAME, null);
        return top + shapes.regionHeight();
    }

    private int caribbean(Canvas canvas, int top) {
        Shapes shapes = Shapes.ALL;
        canvas.sea(top, shapes.caribbeanHeight());
        canvas.path(shapes.othersInCaribbean(), top, Ink.LAND, null);
        draw(canvas, top, Shapes.Shape::caribbean);
        Map<String, Country> counted = byCode();
        Shades shades = Shades.of(rows());
        for (Shapes.Shape shape : shapes.states().values()) {
            Shapes.Dot dot = shape.dot();
            if (dot != null) {
                Country country = counted.get(shape.code());
                double value = country == null ? 0 : country.amount().value();
                canvas.circle(dot.x(), top + dot.y(), shades.ink(value), told(country));
                canvas.text(
                        Canvas.number(dot.x()),
                        dot.isBefore() ? -12 : 12,
                        top + dot.y() + 4 + dot.lower(),
                        dot.isBefore() ? Canvas.END : Canvas.START,
                        Ink.TEXT,
                        country == null ? shape.code() : country.label());
            }
        }
        return top + shapes.caribbeanHeight();
    }

    private void draw(Canvas canvas, int top, Function<Shapes.Shape, String> path) {
        Map<String, Country> counted = byCode();
        Shades shades = Shades.of(rows());
        Shapes.ALL.states().values().forEach(shape -> {
            Country country = counted.get(shape.code());
            double value = country == null ? 0 : country.amount().value();
            canvas.path(path.apply(shape), top, shades.ink(value), told(country));
        });
    }

    /**
     * As many lines as the widest of its texts need, where the map is drawn small and they are not.
     *
     * @return where it ends
     */
    private int legend(Canvas canvas, int top) {
        Shades shades = Shades.of(rows());
        // What is never told is no shade either: of published numbers, those under a threshold.
        int lightest = shades.lightest(rows());
        int line = top;
        int left = swatch(canvas, 0, line, Ink.NONE, none);
        for (int shade = 1; shade <= Ink.HEAT.size(); shade++) {
            String between = shades.between(shade);
            if (!between.isEmpty() && shade >= lightest) {
                if (left + width(between) > Shapes.WIDTH) {
                    left = 0;
                    line += LEGEND;
                }
                left = swatch(canvas, left, line, Ink.HEAT.get(shade - 1), between);
            }
        }
        return line + LEGEND;
    }

    private static int swatch(Canvas canvas, int left, int top, Ink ink, String text) {
        canvas.swatch(left, top, SWATCH, ink);
        canvas.text(Canvas.number(left), SWATCH + BESIDE, top + SWATCH - 3, Canvas.START, Ink.TEXT, text);
        return left + width(text);
    }

    /** Of a swatch and its text, with the space to the next. */
    private static int width(String text) {
        return SWATCH + BESIDE + text.length() * CHARACTER + GAP;
    }

    private Map<String, Country> byCode() {
        return countries.stream().collect(Collectors.toMap(Country::code, Function.identity()));
    }

    private static String told(@Nullable Country country) {
        return country == null ? "" : country.label() + ": " + country.amount().shown();
    }
}
