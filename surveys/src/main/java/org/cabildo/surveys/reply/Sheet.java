package org.cabildo.surveys.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.evaluation.Slot;
import org.cabildo.surveys.expression.Expression;
import org.jspecify.annotations.Nullable;

/** What was given in one place, and could be read: all that is asked once, or one entry of a repeat. */
final class Sheet {

    private final Pointer where;
    private final List<Integer> path;
    private final @Nullable Sheet outer;
    private final Map<String, Value> values = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private final List<Question> missing = new ArrayList<>();
    private final Map<String, List<Sheet>> entries = new LinkedHashMap<>();

    /**
     * @param path its number in each repeat, the outermost first
     * @param outer what an entry sees beyond itself; null for what is asked once
     */
    Sheet(Pointer where, List<Integer> path, @Nullable Sheet outer) {
        this.where = where;
        this.path = path;
        this.outer = outer;
    }

    Pointer pointer(String question) {
        return where.to(question);
    }

    Slot slot(String name) {
        return new Slot(name, path);
    }

    List<Integer> path() {
        return path;
    }

    void put(String question, Value value) {
        values.put(question, value);
    }

    @Nullable Value value(String question) {
        return values.get(question);
    }

    void wrong(String question) {
        wrong.add(question);
    }

    boolean isWrong(String question) {
        return wrong.contains(question) || (outer != null && outer.isWrong(question));
    }

    /** Whether what it comes to is unknown as long as an answer that it looks at is wrong. */
    boolean isUndecided(Expression expression) {
        return expression.references().stream().anyMatch(this::isWrong);
    }

    void missing(Question question) {
        missing.add(question);
    }

    /** What must be answered here and is not. */
    List<Question> missing() {
        return missing;
    }

    boolean isBlank() {
        return values.isEmpty() && wrong.isEmpty() && entries.values().stream().allMatch(List::isEmpty);
    }

    void add(String repeat, Sheet entry) {
        entries.computeIfAbsent(repeat, name -> new ArrayList<>()).add(entry);
    }

    List<Sheet> entries(String repeat) {
        return entries.getOrDefault(repeat, List.of());
    }
}
