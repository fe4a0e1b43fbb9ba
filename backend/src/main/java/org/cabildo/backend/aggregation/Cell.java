package org.cabildo.backend.aggregation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One cell of an aggregation: its place on each dimension, and what was counted there. */
public record Cell(Map<Dimension, String> place, Measures measures) {

    public Cell {
        place = Map.copyOf(place);
    }

    /** The value on a dimension that was counted by; null on any other. */
    public @Nullable String on(Dimension dimension) {
        return place.get(dimension);
    }
}
