package org.cabildo.backend.aggregation.disclosure;

import java.util.Collection;
import java.util.Set;

/**
 * Cells that are told together, or one alone.
 *
 * @param count of all of them together
 */
public record Told<C>(Set<C> cells, long count) {

    public Told {
        cells = Set.copyOf(cells);
    }

    public boolean isAlone() {
        return cells.size() == 1;
    }

    boolean holdsAny(Collection<C> others) {
        return others.stream().anyMatch(cells::contains);
    }
}
