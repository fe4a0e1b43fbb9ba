package org.cabildo.ops.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills in parts of the questionnaire, whatever it asks: the definition says which questions there are, which kind they
 * are of and which make sense only after another one.
 *
 * @param choices the definition's lists, by name
 */
record Filling(JsonObject choices, Voices voice, String country, Draw draw) {

    private static final int TOPICS = 3;
    private static final double ANSWERED = 0.55;

    private static final Pattern MENTIONED = Pattern.compile("\\$\\{(\\w+)}");

    /** Answers to some topics of a segment. */
    JsonObjectBuilder answers(JsonObject segment) {
        JsonObjectBuilder answers = Json.createObjectBuilder();
        for (JsonObject topic : draw.some(objects(segment, "topics"), TOPICS)) {
            Set<String> answered = new HashSet<>();
            for (JsonObject question : objects(topic, "questions")) {
                boolean asked = answered.containsAll(mentioned(question));
                if (question.getString("type").equals("text")
                        && asked
                        && (answered.isEmpty() || draw.chance(ANSWERED))) {
                    answers.add(question.getString("name"), voice.answer(topic.getString("name"), draw));
                    answered.add(question.getString("name"));
                }
            }
        }
        return answers;
    }

    /** One entry in each list of a segment. */
    JsonObjectBuilder entries(JsonObject segment) {
        JsonObjectBuilder entries = Json.createObjectBuilder();
        for (JsonObject repeat : objects(segment, "repeats")) {
            JsonObjectBuilder entry = Json.createObjectBuilder();
            for (JsonObject question : objects(repeat, "questions")) {
                value(segment.getString("name"), question)
                        .ifPresent(value -> entry.add(question.getString("name"), value));
            }
            entries.add(repeat.getString("name"), Json.createArrayBuilder().add(entry));
        }
        return entries;
    }

    private Optional<JsonValue> value(String segment, JsonObject question) {
        String name = question.getString("name");
        String last = name.substring(name.lastIndexOf('_') + 1);
        return switch (question.getString("type")) {
            case "text" ->
                voice.text(segment + "." + last).or(() -> voice.text(last)).map(Json::createValue);
            case "select_multiple" -> Optional.of(some(question.getString("choices")));
            case "date" -> last.equals("start") ? Optional.of(day()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Of a list of countries the own one, of any other one or two. */
    private JsonValue some(String list) {
        List<String> names = objects(choices, list).stream()
                .map(choice -> choice.getString("name"))
                .toList();
        List<String> chosen = names.contains(country) ? List.of(country) : draw.some(names, 2);
        return Json.createArrayBuilder(chosen).build();
    }

    private JsonValue day() {
        return Json.createValue("%d-%02d-01".formatted(draw.between(2018, 2023), draw.between(1, 12)));
    }

    /** The questions that a condition looks at. */
    private static Set<String> mentioned(JsonObject question) {
        return MENTIONED
                .matcher(question.getString("relevant", ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<JsonObject> objects(JsonObject parent, String name) {
        return parent.getJsonArray(name).getValuesAs(JsonObject.class);
    }
}
