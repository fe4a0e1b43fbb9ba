package org.cabildo.backend.aggregation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers cells. Where it is counted by situation, what was counted in a country counts for each situation that the country
 * is in: nobody is in two countries, so that sums are whole.
 */
final class Cells {

    private final List<Dimension> by;
    private final Selection selection;
    private final Situations situations;
    private final Map<Map<Dimension, String>, Measures> counted = new HashMap<>();

    Cells(List<Dimension> by, Selection selection, Situations situations) {
        this.by = by;
        this.selection = selection;
        this.situations = situations;
    }

    /** @param place along the dimensions that are counted by, and the country where it is counted by situation */
    void add(Map<Dimension, String> place, Measures measures) {
        if (!by.contains(Dimension.SITUATION)) {
            counted.merge(only(place), measures, Measures::plus);
            return;
        }
        String country = place.getOrDefault(Dimension.COUNTRY, "");
        for (String situation : situations.of(country, selection.on(Dimension.SITUATION))) {
            Map<Dimension, String> there = only(place);
            there.put(Dimension.SITUATION, situation);
            counted.merge(there, measures, Measures::plus);
        }
    }

    private Map<Dimension, String> only(Map<Dimension, String> place) {
        Map<Dimension, String> kept = new EnumMap<>(Dimension.class);
        kept.putAll(place);
        kept.keySet().retainAll(by);
        return kept;
    }

    List<Cell> inOrder() {
        Comparator<Cell> order = by.stream()
                .map(dimension -> Comparator.comparing((Cell cell) -> String.valueOf(cell.on(dimension))))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return counted.entrySet().stream()
                .map(cell -> new Cell(cell.getKey(), cell.getValue()))
                .sorted(order)
                .toList();
    }
}
