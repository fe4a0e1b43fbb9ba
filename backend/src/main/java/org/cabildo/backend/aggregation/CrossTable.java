package org.cabildo.backend.aggregation;

import java.util.List;
import org.cabildo.backend.aggregation.statistics.Association;
import org.jspecify.annotations.Nullable;

/**
 * Two closed questions beside each other: how many answered this to the one and that to the other. Of what is put in
 * order, what came first.
 *
 * @param submissions that answer both
 * @param counts a list for each row, with a number for each column
 * @param association null where the counts do not allow it, or several can be chosen
 */
public record CrossTable(
        List<String> rows,
        List<String> columns,
        List<List<Long>> counts,
        long submissions,
        @Nullable Association association) {

    public CrossTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
    }
}
