package org.cabildo.ops.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Submissions of organisations that do not exist, one after the other, always the same ones. */
final class Invented {

    /** Places in the definition: the first segments are the longest, and the best answered. */
    private static final List<Integer> SEGMENTS = List.of(0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 4);

    private static final List<String> USES =
            List.of("publish", "publish", "publish", "quote_without_name", "quote_without_name", "secretariat_only");

    private static final double GOOD_PRACTICE = 0.2;

    private final JsonObject definition;
    private final Map<String, Voices> voices;

    Invented(JsonObject definition) {
        this.definition = definition;
        this.voices = Stream.of("es", "en", "pt", "fr").collect(Collectors.toMap(Function.identity(), Voices::in));
    }

    /** @param number from 1 on; each draws on its own, so that one more changes none of the others */
    JsonObject submission(long seed, int number) {
        Draw draw = new Draw(seed, number);
        String country = Population.country(draw);
        String group = Population.group(draw);
        String language = Population.language(country, group, draw);
        Filling filling = new Filling(definition.getJsonObject("choices"), voice(language), country, draw);
        JsonObjectBuilder answers = Json.createObjectBuilder();
        JsonObjectBuilder entries = Json.createObjectBuilder();
        for (JsonObject segment : segments(draw)) {
            answers.addAll(filling.answers(segment));
            if (draw.chance(GOOD_PRACTICE)) {
                entries.addAll(filling.entries(segment));
            }
        }
        return Json.createObjectBuilder()
                .add("language", language)
                .add("stakeholderGroup", group)
                .add("country", country)
                .add(
                        "organisation",
                        Json.createObjectBuilder().add("name", filling.voice().organisation(group, number)))
                .add("answers", answers)
                .add("entries", entries)
                .add("consent", Json.createObjectBuilder().add("terms", true).add("use", draw.one(USES)))
                .build();
    }

    private Voices voice(String language) {
        return Objects.requireNonNull(voices.get(language));
    }

    private List<JsonObject> segments(Draw draw) {
        JsonArray all = definition.getJsonArray("segments");
        return draw.some(SEGMENTS, 3).stream()
                .map(place -> place % all.size())
                .distinct()
                .map(all::getJsonObject)
                .toList();
    }
}
