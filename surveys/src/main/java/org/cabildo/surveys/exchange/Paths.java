package org.cabildo.surveys.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.expression.Expression;

/** Where everything stands in the form's instance. */
final class Paths {

    private static final String ROOT = "/data";

    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> inRepeat = new HashSet<>();

    Paths(Definition definition) {
        Profile.NAMES.forEach(name -> paths.put(name, ROOT + "/" + name));
        for (Segment segment : definition.segments()) {
            String inSegment = put(ROOT, segment.name());
            for (Topic topic : segment.topics()) {
                String inTopic = put(inSegment, topic.name());
                topic.questions().forEach(question -> put(inTopic, question.name()));
            }
            segment.repeats().forEach(repeat -> put(inSegment, repeat));
        }
    }

    private void put(String around, Repeat repeat) {
        String inside = put(around, repeat.name());
        put(around, count(repeat));
        for (Question question : repeat.questions()) {
            put(inside, question.name());
            inRepeat.add(question.name());
        }
        repeat.repeats().forEach(inner -> put(inside, inner));
    }

    private String put(String around, String name) {
        String path = around + "/" + name;
        paths.put(name, path);
        return path;
    }

    /** The name of the node that has the number of a repeat's entries, as pyxform calls it. */
    static String count(Repeat repeat) {
        return repeat.name() + "_count";
    }

    /** @throws IllegalArgumentException if there is nothing of this name */
    String of(String name) {
        String path = paths.get(name);
        if (path == null) {
            throw new IllegalArgumentException("nothing is called " + name);
        }
        return path;
    }

    /**
     * A number, or the path of the {@code ${name}} that it is.
     *
     * @throws IllegalArgumentException if there is nothing of this name
     */
    String in(String numberOrReference) {
        boolean isReference = numberOrReference.startsWith("${") && numberOrReference.endsWith("}");
        return isReference ? of(numberOrReference.substring(2, numberOrReference.length() - 1)) : numberOrReference;
    }

    /** The expression, in XPath. Absolute paths are enough: engines find the entry that the question stands in. */
    String in(Expression expression) {
        return expression.with(this::of);
    }

    /**
     * The expression, in XPath, as it is asked of each choice of a question. There engines do not find the entry that
     * the question stands in; so what is asked in a repeat says how to get from the question to what it looks at.
     */
    String inFilter(Expression expression, Question question) {
        return inRepeat.contains(question.name())
                ? expression.with(name -> "current()/" + relative(of(question.name()), of(name)))
                : in(expression);
    }

    /** The way from one node to another, by the last one that is around both. */
    private static String relative(String from, String to) {
        List<String> start = List.of(from.split("/"));
        List<String> end = List.of(to.split("/"));
        int shared = 0;
        while (shared < end.size() - 1 && start.get(shared).equals(end.get(shared))) {
            shared++;
        }
        return "../".repeat(start.size() - shared) + String.join("/", end.subList(shared, end.size()));
    }
}
