package org.cabildo.backend.aggregation.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is told of a table of counts at one time. The cells are cut into parts, and of each part one number is told, or
 * none; whatever is asked is answered by adding up whole parts. So all that anybody can learn, by any sums, differences
 * and filters, are these numbers; {@link Disclosure} sees to it that none of them leads to a cell.
 *
 * @param <C> names a cell
 */
public final class Release<C> {

    private final List<Part<C>> parts;
    private final Map<C, Part<C>> byCell = new HashMap<>();

    Release(List<Part<C>> parts) {
        this.parts = List.copyOf(parts);
        parts.forEach(part -> part.cells().forEach(cell -> byCell.put(cell, part)));
    }

    /**
     * What a sum comes to.
     *
     * @param isWhole whether it holds all the cells that were asked for; else some of them are not in it
     */
    public record Sum(long count, boolean isWhole) {}

    /** What is told of one cell; empty looks the same whether there are some in it or none. */
    public OptionalLong cell(C cell) {
        Part<C> part = byCell.get(cell);
        return part == null || !part.isCell() ? OptionalLong.empty() : part.told();
    }

    /** The cells together, as far as that is told. */
    public Sum sum(Collection<C> cells) {
        Set<C> wanted = Set.copyOf(cells);
        long sum = 0;
        boolean isWhole = byCell.keySet().containsAll(wanted);
        for (Part<C> part :
                wanted.stream().filter(byCell::containsKey).map(byCell::get).collect(Collectors.toSet())) {
            if (part.told().isPresent() && wanted.containsAll(part.cells())) {
                sum += part.told().getAsLong();
            } else {
                isWhole = false;
            }
        }
        return new Sum(sum, isWhole);
    }

    /** What is told: each part of which a number is told, once. The parts of a table do not overlap. */
    public List<Told<C>> told() {
        return parts.stream()
                .filter(part -> part.told().isPresent())
                .map(part -> new Told<>(part.cells(), part.told().getAsLong()))
                .toList();
    }

    /** Whether a number is told of every cell, alone or together with others. */
    public boolean isWhole() {
        return parts.stream().allMatch(part -> part.told().isPresent());
    }

    /** A release that was told earlier, and was whole. */
    static <C> Release<C> of(Collection<Told<C>> told) {
        return new Release<>(
                told.stream().map(part -> Part.told(part.cells(), part.count())).toList());
    }

    List<Part<C>> parts() {
        return parts;
    }
}
