package org.cabildo.surveys.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts parts in an order in which each comes after all that it waits for (Kahn's algorithm, 1962). */
final class Ranking {

    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, Integer> unsettled = new HashMap<>();
    private final Map<String, List<String>> waiting = new HashMap<>();
    private final Deque<String> ready = new ArrayDeque<>();

    private Ranking() {}

    static Map<String, Integer> of(Collection<Part> parts) {
        Ranking ranking = new Ranking();
        parts.forEach(part -> ranking.unsettled.put(part.name(), 0));
        parts.forEach(ranking::add);
        ranking.unsettled.forEach((name, open) -> {
            if (open == 0) {
                ranking.ready.add(name);
            }
        });
        return ranking.settle(parts.size());
    }

    private void add(Part part) {
        Set<String> names = part.waitsFor();
        // Who answers is known before anything is asked.
        names.retainAll(unsettled.keySet());
        unsettled.put(part.name(), names.size());
        names.forEach(
                name -> waiting.computeIfAbsent(name, n -> new ArrayList<>()).add(part.name()));
    }

    private Map<String, Integer> settle(int all) {
        while (!ready.isEmpty()) {
            String name = ready.remove();
            int rank = ranks.computeIfAbsent(name, n -> 0);
            for (String next : waiting.getOrDefault(name, List.of())) {
                ranks.merge(next, rank + 1, Math::max);
                if (unsettled.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        if (unsettled.values().stream().anyMatch(open -> open > 0)) {
            throw new IllegalArgumentException("some of " + all + " questions wait for each other");
        }
        return ranks;
    }
}
