package org.cabildo.ui.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The States of Latin America and the Caribbean, as paths of SVG: shapes.tsv, which ops/map makes of Natural Earth.
 *
 * @param states by ISO 3166-1 alpha-2
 * @param frame where in the region the Caribbean of the second drawing is
 */
record Shapes(
        Map<String, Shape> states,
        String othersInRegion,
        String othersInCaribbean,
        String frame,
        int regionHeight,
        int caribbeanHeight) {

    /** Points, of both drawings. */
    static final int WIDTH = 680;

    static final Shapes ALL = read();

    /**
     * A State.
     *
     * @param region path; empty where it is too small
     * @param caribbean path; empty where it is not in it
     * @param dot null where the shape is large enough to be seen
     */
    record Shape(
            String code,
            String region,
            String caribbean,
            @Nullable Dot dot) {}

    /**
     * An island.
     *
     * @param isBefore whether its name stands before it
     * @param lower by how much its name stands lower than itself, to be clear of the next
     */
    record Dot(double x, double y, boolean isBefore, int lower) {}

    private static Shapes read() {
        Map<String, String[]> lines = new LinkedHashMap<>();
        try (InputStream file = Objects.requireNonNull(Shapes.class.getResourceAsStream("shapes.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(fields -> lines.put(fields[0], fields));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        String[] size = taken(lines, "size");
        String[] others = taken(lines, "others");
        String frame = taken(lines, "frame")[1];
        Map<String, Shape> states = new LinkedHashMap<>();
        lines.forEach((code, fields) -> states.put(code, new Shape(code, fields[1], fields[2], dot(fields))));
        return new Shapes(states, others[1], others[2], frame, height(size[1]), height(size[2]));
    }

    private static String[] taken(Map<String, String[]> lines, String name) {
        return Objects.requireNonNull(lines.remove(name), name);
    }

    private static int height(String size) {
        return Integer.parseInt(size.substring(size.indexOf(',') + 1));
    }

    private static @Nullable Dot dot(String[] fields) {
        if (fields[3].isEmpty()) {
            return null;
        }
        int comma = fields[3].indexOf(',');
        return new Dot(
                Double.parseDouble(fields[3].substring(0, comma)),
                Double.parseDouble(fields[3].substring(comma + 1)),
                fields[4].startsWith("start"),
                Integer.parseInt(fields[4].substring(fields[4].indexOf(',') + 1)));
    }
}
