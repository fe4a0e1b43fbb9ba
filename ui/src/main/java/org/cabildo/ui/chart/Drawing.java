package org.cabildo.ui.chart;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Charts as SVG. Whatever is written in them is escaped. */
public final class Drawing {

    /** Points, of a file. */
    private static final int FILE_WIDTH = 720;

    private static final int MARGIN = 24;
    private static final int TITLE_LINE = 26;

    private static final PebbleEngine TEMPLATES = templates();

    private Drawing() {}

    private static PebbleEngine templates() {
        ClasspathLoader loader = new ClasspathLoader(Drawing.class.getClassLoader());
        loader.setPrefix("org/cabildo/ui/chart");
        loader.setSuffix(".peb");
        return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
    }

    /** An element to stand in a page of HTML, with css/chart.css. */
    public static String inPage(Chart chart) {
        Map<String, Object> model = model(chart);
        return filled("chart", model);
    }

    /** A file of its own, on white, with its title. */
    public static String file(Chart chart) {
        Map<String, Object> model = model(chart);
        List<String> title = Lines.of(chart.heading().title(), 64);
        Canvas canvas = chart.drawn();
        double top = MARGIN + (double) TITLE_LINE * title.size();
        model.put("titleLines", title);
        model.put("top", Canvas.number(top));
        model.put("wholeHeight", Canvas.number(top + canvas.height() + MARGIN));
        model.put("wholeWidth", FILE_WIDTH + 2 * MARGIN);
        model.put("fileWidth", FILE_WIDTH);
        return filled("file", model);
    }

    private static Map<String, Object> model(Chart chart) {
        Canvas canvas = chart.drawn();
        Map<String, Object> model = new HashMap<>();
        model.put("heading", chart.heading());
        model.put("marks", canvas.marks());
        model.put("height", Canvas.number(canvas.height()));
        model.put("width", canvas.width());
        return model;
    }

    static String filled(String template, Map<String, Object> model) {
        StringWriter text = new StringWriter();
        try {
            TEMPLATES.getTemplate(template).evaluate(text, model, Locale.ROOT);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }
}
