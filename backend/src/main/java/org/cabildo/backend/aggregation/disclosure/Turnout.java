package org.cabildo.backend.aggregation.disclosure;

import java.util.Map;

/**
 * How many organisations took part, each counted once in its country and once in its group.
 *
 * @param countries every one that there can be, empty ones among them, in an order that does not depend on the counts
 * @param groups likewise
 * @param themes how many of a country spoke to each theme, by theme and country; every theme that there can be
 */
public record Turnout(Map<String, Long> countries, Map<String, Long> groups, Map<String, Map<String, Long>> themes) {

    long organisations() {
        return countries.values().stream().mapToLong(Long::longValue).sum();
    }

    long onTheme(String theme, Iterable<String> inCountries) {
        Map<String, Long> counts = themes.getOrDefault(theme, Map.of());
        long sum = 0;
        for (String country : inCountries) {
            // Counts are read one after the other, and somebody may have handed in meanwhile.
            sum += Math.min(counts.getOrDefault(country, 0L), countries.getOrDefault(country, 0L));
        }
        return sum;
    }
}
