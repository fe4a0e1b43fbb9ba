package org.cabildo.surveys.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.surveys.expression.Expression;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Which question's condition looks at which other. It may look only at what was asked before it, so that a form is
 * answered from top to bottom and no condition can depend on itself. What is asked once cannot look into a repeat,
 * which has many entries; an entry can look at itself and at what is asked once.
 */
final class References {

    /** A question to the repeat it stands in (empty outside), in the order of the document. */
    private final Map<String, String> asked = new LinkedHashMap<>();

    private final Map<Condition, Integer> conditions = new LinkedHashMap<>();

    /** @param repeat where the question stands, or empty */
    record Condition(Node where, Expression expression, String question, String repeat) {}

    void asked(String question, String repeat) {
        asked.putIfAbsent(question, repeat);
    }

    /** Call it before its own question is {@link #asked}. */
    void condition(Condition condition) {
        conditions.put(condition, asked.size());
    }

    /** Call it when everything was read: only then is a later question told from an unknown one. */
    void check(Problems problems) {
        List<String> order = new ArrayList<>(asked.keySet());
        conditions.forEach((condition, before) -> {
            for (String name : condition.expression().references()) {
                String repeat = asked.get(name);
                String reference = "${" + name + "}";
                if (repeat == null) {
                    problems.add(condition.where(), reference + " names no question; correct the name");
                } else if (order.indexOf(name) >= before) {
                    String when = name.equals(condition.question()) ? " is this question itself" : " is asked later";
                    problems.add(condition.where(), reference + when + "; refer to an earlier question");
                } else if (!repeat.isEmpty() && !repeat.equals(condition.repeat())) {
                    problems.add(
                            condition.where(),
                            reference + " is asked in each entry of " + repeat + "; refer to a question outside it");
                }
            }
        });
    }
}
