package org.cabildo.backend.submission;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.reply.Answer;

/** Answers as they stand in each other's entries. An entry in which nothing was answered is an empty object. */
final class AnswerTree {

    /** {@link Json} looks for its provider each time that it is asked. */
    static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private static final AnswerTree BLANK = new AnswerTree();

    private final SortedMap<String, String> answers = new TreeMap<>();
    private final SortedMap<String, SortedMap<Integer, AnswerTree>> entries = new TreeMap<>();

    private AnswerTree() {}

    static AnswerTree of(Collection<Answer> answers) {
        AnswerTree root = new AnswerTree();
        answers.forEach(answer -> root.at(answer.place(), answer.path())
                .answers
                .put(answer.question().name(), answer.value().stored()));
        return root;
    }

    /** @param definition that asked for them */
    static AnswerTree of(Definition definition, List<GivenAnswer> answers) {
        AnswerTree root = new AnswerTree();
        answers.forEach(
                answer -> root.at(definition.contents().place(answer.question()).orElseThrow(), answer.path())
                        .answers
                        .put(answer.question(), answer.value()));
        return root;
    }

    private AnswerTree at(Place place, List<Integer> path) {
        AnswerTree tree = this;
        int depth = 0;
        for (Repeat repeat : place.repeats()) {
            tree = tree.entries
                    .computeIfAbsent(repeat.name(), name -> new TreeMap<>())
                    .computeIfAbsent(path.get(depth), number -> new AnswerTree());
            depth++;
        }
        return tree;
    }

    /** What was answered here, outside of entries; keys sorted. */
    JsonObject answers() {
        JsonObjectBuilder object = BUILDERS.createObjectBuilder();
        answers.forEach(object::add);
        return object.build();
    }

    /** Each repeat that has entries here, by name; keys sorted. */
    JsonObject entries() {
        JsonObjectBuilder object = BUILDERS.createObjectBuilder();
        entries.forEach((repeat, byNumber) -> object.add(repeat, array(byNumber)));
        return object.build();
    }

    private static JsonArrayBuilder array(SortedMap<Integer, AnswerTree> byNumber) {
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        for (int number = 0; number <= byNumber.lastKey(); number++) {
            array.add(byNumber.getOrDefault(number, BLANK).whole());
        }
        return array;
    }

    private JsonObject whole() {
        SortedMap<String, JsonValue> members = new TreeMap<>(answers());
        members.putAll(entries());
        JsonObjectBuilder object = BUILDERS.createObjectBuilder();
        members.forEach(object::add);
        return object.build();
    }
}
