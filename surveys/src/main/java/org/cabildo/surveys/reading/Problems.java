package org.cabildo.surveys.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong with a definition, collected until everything was looked at. */
final class Problems {

    /** Nobody reads further; and a hostile file must not fill the memory with its own mistakes. */
    private static final int SHOWN = 200;

    private final Map<String, Set<Problem>> byFile = new LinkedHashMap<>();

    void add(Node where, String reason) {
        add(Position.of(where), reason);
    }

    /** A template is read once for each use; what is wrong with it is told once. */
    void add(Position where, String reason) {
        Set<Problem> inFile = byFile.computeIfAbsent(where.file(), file -> new LinkedHashSet<>());
        if (inFile.size() <= SHOWN) {
            inFile.add(new Problem(where, reason));
        }
    }

    boolean isEmpty() {
        return byFile.isEmpty();
    }

    /** @throws DefinitionRefused if there are any: files in the order in which they were read, lines in theirs */
    void refuseIfAny() {
        if (isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Set<Problem> inFile : byFile.values()) {
            inFile.stream()
                    .sorted(Comparator.comparing(Problem::where, Position.IN_FILE))
                    .forEach(problem -> lines.add(problem.where() + ": " + problem.reason()));
        }
        if (lines.size() > SHOWN) {
            lines.subList(SHOWN, lines.size()).clear();
            lines.add("and more; put these right first");
        }
        throw new DefinitionRefused(lines);
    }

    private record Problem(Position where, String reason) {}
}
