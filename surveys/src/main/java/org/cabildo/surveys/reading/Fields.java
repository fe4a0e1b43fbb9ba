package org.cabildo.surveys.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of the YAML, read field by field. A field that was asked for is known; at the end, {@link #refuseOthers}
 * refuses those that nobody asked for. Whoever asks gets a value in any case: where there is none, the problem is told
 * and reading goes on with a stand-in, so that one pass finds every problem.
 */
final class Fields {

    private final Node node;
    private final Problems problems;
    private final Map<String, NodeTuple> unread = new LinkedHashMap<>();
    private final Map<String, NodeTuple> all = new HashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    Fields(Node node, Problems problems) {
        this.node = node;
        this.problems = problems;
        if (!(node instanceof MappingNode mapping)) {
            problems.add(node, "this is no mapping; write fields as 'key: value'");
            return;
        }
        for (NodeTuple field : mapping.getValue()) {
            String key = field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (key.isEmpty()) {
                problems.add(field.getKeyNode(), "a key is one word; write 'key: value'");
            } else if (unread.putIfAbsent(key, field) != null) {
                problems.add(field.getKeyNode(), "'" + key + "' is there twice; keep one");
            }
            all.putIfAbsent(key, field);
        }
    }

    Node node() {
        return node;
    }

    /** Those that nobody asked for yet. */
    List<String> keys() {
        return List.copyOf(unread.keySet());
    }

    boolean has(String key) {
        return unread.containsKey(key);
    }

    Optional<Node> optional(String key) {
        known.add(key);
        return Optional.ofNullable(unread.remove(key)).map(NodeTuple::getValueNode);
    }

    /** The value of a field that may have been asked for already. */
    Optional<Node> again(String key) {
        return Optional.ofNullable(all.get(key)).map(NodeTuple::getValueNode);
    }

    Optional<Node> required(String key) {
        Optional<Node> value = optional(key);
        // What is no mapping was told already; it lacks everything.
        if (value.isEmpty() && node instanceof MappingNode) {
            problems.add(node, "'" + key + "' is missing; add it");
        }
        return value;
    }

    /** A required line of text, as it stands; the stand-in is empty. */
    String text(String key) {
        return required(key).map(value -> text(value, problems)).orElse("");
    }

    /** The items of a required list. */
    List<Node> list(String key) {
        return required(key).map(value -> list(value, problems)).orElse(List.of());
    }

    List<Node> optionalList(String key) {
        return optional(key).map(value -> list(value, problems)).orElse(List.of());
    }

    /** A required whole number within these bounds, both included; the stand-in is the least. */
    int number(String key, int least, int most) {
        return required(key).map(value -> number(value, least, most)).orElse(least);
    }

    Optional<Integer> optionalNumber(String key, int least, int most) {
        return optional(key).map(value -> number(value, least, most));
    }

    private int number(Node value, int least, int most) {
        String text = text(value, problems);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as is a number out of bounds
        }
        problems.add(value, "'" + text + "' is no whole number from " + least + " to " + most + "; write one");
        return least;
    }

    /** {@code true} or {@code false}; false where it is left out. */
    boolean flag(String key) {
        return optional(key).map(this::isTrue).orElse(false);
    }

    boolean isTrue(Node value) {
        String text = text(value, problems);
        if (!text.equals("true") && !text.equals("false")) {
            problems.add(value, "'" + text + "' is neither true nor false; write one of them");
        }
        return text.equals("true");
    }

    /** Call it when all fields were asked for. */
    void refuseOthers() {
        unread.forEach((key, field) ->
                problems.add(field.getKeyNode(), "unknown key '" + key + "'; known here: " + String.join(", ", known)));
    }

    static String text(Node value, Problems problems) {
        if (value instanceof ScalarNode scalar) {
            if (scalar.getValue().isBlank()) {
                problems.add(value, "there is no text; write it");
            }
            return scalar.getValue().strip();
        }
        problems.add(value, "this is no text; write it on one line, or fold it with '>-'");
        return "";
    }

    static List<Node> list(Node value, Problems problems) {
        if (value instanceof SequenceNode sequence) {
            if (sequence.getValue().isEmpty()) {
                problems.add(value, "the list is empty; fill it, or leave it out");
            }
            return new ArrayList<>(sequence.getValue());
        }
        problems.add(value, "this is no list; begin each item with '- '");
        return List.of();
    }
}
