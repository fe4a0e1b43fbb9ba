package org.cabildo.backend.aggregation.disclosure;

import java.util.OptionalLong;
import java.util.Set;

/**
 * Cells of a table that are told together or not at all.
 *
 * @param toldOrNegative what is told of all of them together, once; negative if nothing is
 * @param then how many they were when that was last decided; never told
 */
record Part<C>(Set<C> cells, long toldOrNegative, long then) {

    Part {
        cells = Set.copyOf(cells);
    }

    static <C> Part<C> told(Set<C> cells, long count) {
        return new Part<>(cells, count, count);
    }

    static <C> Part<C> withheld(Set<C> cells, long count) {
        return new Part<>(cells, -1, count);
    }

    OptionalLong told() {
        return toldOrNegative < 0 ? OptionalLong.empty() : OptionalLong.of(toldOrNegative);
    }

    boolean isCell() {
        return cells.size() == 1;
    }
}
