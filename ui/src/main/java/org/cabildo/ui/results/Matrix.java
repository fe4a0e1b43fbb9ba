package org.cabildo.ui.results;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.cabildo.backend.aggregation.Aggregation;
import org.cabildo.backend.aggregation.Cell;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Measures;

/**
 * Countries by themes, counted.
 *
 * @param cells by country, then by topic; what is not there is nothing
 * @param countries each over all its answers, good practices included
 * @param topics each over all countries
 * @param total over everything
 */
record Matrix(
        Map<String, Map<String, Measures>> cells,
        Map<String, Measures> countries,
        Map<String, Measures> topics,
        Measures total) {

    /** The darkest shade. */
    static final int SHADES = 5;

    static Matrix of(Aggregation countriesByTopics, Aggregation countries, Aggregation topics) {
        Map<String, Map<String, Measures>> cells = countriesByTopics.cells().stream()
                .collect(Collectors.groupingBy(on(Dimension.COUNTRY), by(Dimension.TOPIC)));
        return new Matrix(
                cells,
                countries.cells().stream().collect(by(Dimension.COUNTRY)),
                topics.cells().stream().collect(by(Dimension.TOPIC)),
                countries.total());
    }

    Measures at(String country, String topic) {
        return cells.getOrDefault(country, Map.of()).getOrDefault(topic, Measures.NONE);
    }

    Measures ofCountry(String country) {
        return countries.getOrDefault(country, Measures.NONE);
    }

    Measures ofTopic(String topic) {
        return topics.getOrDefault(topic, Measures.NONE);
    }

    boolean hasAnswersFrom(String country) {
        return countries.containsKey(country);
    }

    /**
     * How dark a cell is, 0 (nothing) to {@value #SHADES}. By the square root of its share of the largest cell, so that
     * one very active country does not leave all others pale.
     */
    int shade(String country, String topic, Measure measure) {
        long largest = cells.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(measure::of)
                .max()
                .orElse(0);
        long value = measure.of(at(country, topic));
        return value == 0 ? 0 : (int) Math.ceil(SHADES * Math.sqrt((double) value / largest));
    }

    private static Collector<Cell, ?, Map<String, Measures>> by(Dimension dimension) {
        return Collectors.toMap(on(dimension), Cell::measures);
    }

    private static Function<Cell, String> on(Dimension dimension) {
        return cell -> String.valueOf(cell.on(dimension));
    }
}
