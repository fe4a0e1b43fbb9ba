package org.cabildo.backend.aggregation;

import java.util.List;
import org.cabildo.backend.aggregation.statistics.Association;
import org.jspecify.annotations.Nullable;

/**
 * Two closed questions beside each other: how many answered this to the one and that to the other. Of what is put in
 * order, what came first.
 *
 * @param submissions that answer both
 * @param shares of all of these in each cell, by their weights; from 0 to 1. Where several can be chosen, shares come to more
 *     than 1
 * @param counts a list for each row, with a number for each column
 * @param association of the answers as they are, each as one; null where the counts do not allow it, or several can be chosen
 */
public record CrossTable(
        List<String> rows,
        List<String> columns,
        List<List<Long>> counts,
        List<List<Double>> shares,
        long submissions,
        @Nullable Association association) {

    public CrossTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        shares = shares.stream().map(List::copyOf).toList();
    }
}
