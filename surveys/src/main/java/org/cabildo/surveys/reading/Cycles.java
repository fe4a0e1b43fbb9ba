package org.cabildo.surveys.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Finds calculations that wait for each other, so that none can ever begin. */
final class Cycles {

    private final Map<String, Map<String, Node>> waiting = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();

    /** @param where the expression that makes the one wait for the other */
    void waits(String one, String other, Node where) {
        waiting.computeIfAbsent(one, name -> new LinkedHashMap<>()).putIfAbsent(other, where);
    }

    void check(Problems problems) {
        List.copyOf(waiting.keySet()).forEach(name -> follow(name, problems));
    }

    /** Depth first, without recursion: a chain may be as long as the questionnaire. */
    private void follow(String start, Problems problems) {
        Deque<String> path = new ArrayDeque<>(List.of(start));
        Set<String> onPath = new HashSet<>(path);
        while (!path.isEmpty()) {
            String here = path.getLast();
            String next = next(here);
            if (next == null) {
                onPath.remove(path.removeLast());
                done.add(here);
            } else if (onPath.contains(next)) {
                tell(here, next, path, problems);
            } else {
                path.addLast(next);
                onPath.add(next);
            }
        }
    }

    /** The next that it waits for and that nobody followed yet; each way is gone only once. */
    private @Nullable String next(String here) {
        Map<String, Node> ways = waiting.getOrDefault(here, Map.of());
        return ways.keySet().stream()
                .filter(name -> !done.contains(name))
                .findFirst()
                .orElse(null);
    }

    private void tell(String here, String next, Deque<String> path, Problems problems) {
        Node where = waiting.getOrDefault(here, Map.of()).get(next);
        List<String> circle = new ArrayList<>();
        path.stream().dropWhile(name -> !name.equals(next)).forEach(circle::add);
        circle.add(next);
        if (where != null) {
            problems.add(where, "waits for itself, " + String.join(" -> ", circle) + "; break the circle");
        }
        waiting.getOrDefault(here, new LinkedHashMap<>()).remove(next);
    }
}
