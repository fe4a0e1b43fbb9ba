package org.cabildo.surveys.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.surveys.expression.Expression;
import org.cabildo.surveys.expression.Type;
import org.cabildo.surveys.expression.Vocabulary;

/**
 * Finds conditions that can never hold, by trying every answer. That is possible where a condition looks at nothing, or
 * only at single choices of which there are not too many together; of others nothing is said.
 */
final class Reachability {

    private static final int MOST_TRIED = 2_000;

    private Reachability() {}

    static boolean never(Expression condition, Vocabulary words) {
        if (condition.dependsOnDay()) {
            return false;
        }
        List<String> names = List.copyOf(condition.references());
        List<List<String>> answers = new ArrayList<>();
        int tried = 1;
        for (String name : names) {
            Optional<Set<String>> choices = words.choices(name);
            if (words.type(name) != Type.ONE_CHOICE || choices.isEmpty()) {
                return false;
            }
            List<String> all = new ArrayList<>(choices.get());
            all.add("");
            answers.add(all);
            tried *= all.size();
            if (tried > MOST_TRIED) {
                return false;
            }
        }
        return !holdsSomewhere(condition, names, answers, new HashMap<>());
    }

    private static boolean holdsSomewhere(
            Expression condition, List<String> names, List<List<String>> answers, Map<String, String> given) {
        int next = given.size();
        if (next == names.size()) {
            return condition.holds(name -> given.getOrDefault(name, ""));
        }
        for (String answer : answers.get(next)) {
            given.put(names.get(next), answer);
            if (holdsSomewhere(condition, names, answers, given)) {
                return true;
            }
            given.remove(names.get(next));
        }
        return false;
    }
}
