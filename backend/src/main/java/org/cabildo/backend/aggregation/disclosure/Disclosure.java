package org.cabildo.backend.aggregation.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides what may be told of a table of counts.
 *
 * <p>A cell is told if it has at least as many as the threshold. The others are told together, by the row that they stand
 * in, else as the rest of the table, and only where they are two cells or more and come to the threshold; where they do
 * not, the last of the table that could be told joins them. Nobody can tell which of them are empty.
 *
 * <p>From one release to the next a number is told anew only when it has moved by the threshold or more, and a cell leaves
 * its part only when that part has grown by as much: of less, it could be told who came. What falls under the threshold is
 * not told any more, alone or with others, until it has grown again.
 *
 * @param <C> names a cell
 */
public final class Disclosure<C> {

    private final long threshold;
    private final Function<C, ?> row;

    /**
     * @param threshold the fewest that are told, at least 2
     * @param row in which a cell stands: cells of a row are told together first
     */
    public Disclosure(long threshold, Function<C, ?> row) {
        if (threshold < 2) {
            throw new IllegalArgumentException("a threshold of " + threshold + " hides nobody");
        }
        this.threshold = threshold;
        this.row = row;
    }

    /**
     * The first release of a table.
     *
     * @param counts of every cell that there can be, empty ones among them, so that a cell does not show by turning up; in an order
     *     that does not depend on the counts
     */
    public Release<C> first(Map<C, Long> counts) {
        List<Part<C>> parts = new ArrayList<>();
        Map<Object, Set<C>> hidden = new LinkedHashMap<>();
        counts.forEach((cell, count) -> {
            if (count >= threshold) {
                parts.add(Part.told(Set.of(cell), count));
            } else {
                hidden.computeIfAbsent(row.apply(cell), none -> new HashSet<>()).add(cell);
            }
        });
        Set<C> rest = new HashSet<>();
        hidden.values().forEach(cells -> {
            if (isTellable(cells, counts)) {
                parts.add(Part.told(cells, sum(cells, counts)));
            } else {
                rest.addAll(cells);
            }
        });
        if (!rest.isEmpty()) {
            tellTogether(rest, parts, counts);
        }
        return new Release<>(parts);
    }

    private void tellTogether(Set<C> rest, List<Part<C>> parts, Map<C, Long> counts) {
        while (!isTellable(rest, counts)) {
            if (parts.isEmpty()) {
                // All of the table: any of its cells could have had to join any other.
                long all = sum(rest, counts);
                parts.add(all < threshold ? Part.withheld(rest, all) : Part.told(rest, all));
                return;
            }
            rest.addAll(parts.remove(parts.size() - 1).cells());
        }
        parts.add(Part.told(rest, sum(rest, counts)));
    }

    /**
     * The release after another.
     *
     * @param counts of the same cells
     * @throws IllegalArgumentException if they are others
     */
    public Release<C> next(Release<C> before, Map<C, Long> counts) {
        Set<C> known = new HashSet<>();
        before.parts().forEach(part -> known.addAll(part.cells()));
        if (!known.equals(counts.keySet())) {
            throw new IllegalArgumentException("a table keeps its cells from one release to the next");
        }
        List<Part<C>> parts = new ArrayList<>();
        before.parts().forEach(part -> parts.addAll(next(part, counts)));
        return new Release<>(parts);
    }

    private List<Part<C>> next(Part<C> part, Map<C, Long> counts) {
        long now = sum(part.cells(), counts);
        long grown = now - part.then();
        if (part.told().isEmpty()) {
            boolean isBack = grown >= threshold && now >= threshold;
            return List.of(isBack ? Part.told(part.cells(), now) : part);
        }
        if (now < threshold) {
            return List.of(Part.withheld(part.cells(), now));
        }
        if (grown >= threshold && !part.isCell()) {
            return apart(part.cells(), counts);
        }
        return List.of(Math.abs(grown) >= threshold ? Part.told(part.cells(), now) : part);
    }

    /**
     * Those that have come to the threshold for themselves, one after the other, as long as the others can still be told
     * together.
     */
    private List<Part<C>> apart(Set<C> together, Map<C, Long> counts) {
        List<Part<C>> parts = new ArrayList<>();
        Set<C> rest = new HashSet<>(together);
        counts.forEach((cell, count) -> {
            if (count >= threshold && rest.remove(cell)) {
                if (isTellable(rest, counts)) {
                    parts.add(Part.told(Set.of(cell), count));
                } else {
                    rest.add(cell);
                }
            }
        });
        parts.add(Part.told(rest, sum(rest, counts)));
        return parts;
    }

    /**
     * Whether cells can be told together to somebody who knows these rules: such a reader knows that each is under the
     * threshold, or that one has joined that is not. Each must still be able to be empty, and as many as the rules allow.
     */
    private boolean isTellable(Set<C> together, Map<C, Long> counts) {
        long sum = sum(together, counts);
        if (together.size() < 2 || sum < threshold) {
            return false;
        }
        return areAllSmall(together, counts)
                ? sum <= (threshold - 1) * (together.size() - 1)
                : sum >= 2 * threshold - 1;
    }

    private boolean areAllSmall(Set<C> together, Map<C, Long> counts) {
        return together.stream().allMatch(cell -> count(cell, counts) < threshold);
    }

    private long sum(Set<C> cells, Map<C, Long> counts) {
        return cells.stream().mapToLong(cell -> count(cell, counts)).sum();
    }

    private static <C> long count(C cell, Map<C, Long> counts) {
        return counts.getOrDefault(cell, 0L);
    }
}
