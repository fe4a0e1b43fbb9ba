package org.cabildo.backend.aggregation.disclosure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what may be told of closed questions: for each a table of parts of its values (decision 0042). Of which questions
 * nothing can be known by another one, whoever counts decides.
 *
 * <p>Whoever answers a question speaks to its theme, so that as many as answer it do at least. It is therefore told only
 * where its theme is told of every part of the countries: then that says nothing that is not told. Whether it is depends on
 * what is told alone.
 *
 * <p>What was told once stays as it is where nothing can be told anew.
 */
public final class ClosedDisclosure {

    private static final int FEWEST_PARTS = 2;

    private final ToldTurnout turnout;

    /** @param turnout what is told at the same time */
    public ClosedDisclosure(ToldTurnout turnout) {
        this.turnout = turnout;
    }

    /**
     * What is told of each question; one of which nothing is told is missing.
     *
     * @param before what was told last, by question; empty for nothing
     */
    public Map<String, List<Told<String>>> told(
            Map<String, List<Told<String>>> before, Map<String, ClosedCounts> counted) {
        Map<String, List<Told<String>>> told = new HashMap<>(before);
        counted.forEach((question, counts) -> {
            if (isWhole(counts.theme())) {
                Release<String> release = release(before.getOrDefault(question, List.of()), counts.values());
                if (release.isWhole() && release.parts().size() >= FEWEST_PARTS) {
                    told.put(question, release.told());
                }
            }
        });
        return told;
    }

    private boolean isWhole(String theme) {
        Set<Set<String>> toldOf = turnout.themes().getOrDefault(theme, List.of()).stream()
                .map(Told::cells)
                .collect(Collectors.toSet());
        return turnout.countries().stream().map(Told::cells).allMatch(toldOf::contains);
    }

    private Release<String> release(List<Told<String>> before, Map<String, Long> values) {
        Disclosure<String> table = new Disclosure<>(turnout.threshold(), value -> "");
        return before.isEmpty() ? table.first(values) : table.next(Release.of(before), known(values, before));
    }

    /** A table keeps its cells: a value that came with a later version has none. */
    private static Map<String, Long> known(Map<String, Long> values, List<Told<String>> parts) {
        Map<String, Long> known = new LinkedHashMap<>();
        values.forEach((value, count) -> {
            if (parts.stream().anyMatch(part -> part.cells().contains(value))) {
                known.put(value, count);
            }
        });
        parts.forEach(part -> part.cells().forEach(value -> known.putIfAbsent(value, 0L)));
        return known;
    }
}
