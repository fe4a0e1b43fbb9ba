package org.cabildo.backend.aggregation;

import java.util.List;

/**
 * Answers counted.
 *
 * @param cells only those in which there is something, ordered by the dimensions
 * @param total over all the answers that the cells count. Not the sum of the cells: a submission or an organisation
 *     stands in many cells and is one in the total
 */
public record Aggregation(List<Dimension> by, List<Cell> cells, Measures total) {

    public Aggregation {
        by = List.copyOf(by);
        cells = List.copyOf(cells);
    }
}
