package org.cabildo.backend.publication;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cabildo.backend.aggregation.disclosure.Told;
import org.cabildo.backend.aggregation.disclosure.ToldTurnout;
import org.cabildo.backend.publication.PublicFigures.Speakers;

/** Figures as they are stored. */
final class FiguresJson {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private FiguresJson() {}

    static String write(PublicFigures figures) {
        ToldTurnout told = figures.told();
        JsonArrayBuilder speakers = BUILDERS.createArrayBuilder();
        figures.speakers()
                .forEach(one -> speakers.add(BUILDERS.createArrayBuilder(List.of(one.country(), one.group()))));
        return BUILDERS.createObjectBuilder()
                .add("threshold", told.threshold())
                .add("countries", parts(told.countries()))
                .add("groups", parts(told.groups()))
                .add("themes", byTheme(told.themes()))
                .add("earlier", byTheme(told.earlier()))
                .add("closed", byTheme(figures.closed()))
                .add("speakers", speakers)
                .build()
                .toString();
    }

    static PublicFigures read(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonObject json = reader.readObject();
            Set<Speakers> speakers = json.getJsonArray("speakers").getValuesAs(JsonArray.class).stream()
                    .map(one -> new Speakers(one.getString(0), one.getString(1)))
                    .collect(Collectors.toSet());
            return new PublicFigures(
                    new ToldTurnout(
                            json.getJsonNumber("threshold").longValue(),
                            parts(json.getJsonArray("countries")),
                            parts(json.getJsonArray("groups")),
                            byTheme(json.getJsonObject("themes")),
                            byTheme(json.getJsonObject("earlier"))),
                    // The first states knew none.
                    json.containsKey("closed") ? byTheme(json.getJsonObject("closed")) : Map.of(),
                    speakers);
        }
    }

    private static JsonObjectBuilder byTheme(Map<String, List<Told<String>>> themes) {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder();
        new TreeMap<>(themes).forEach((theme, parts) -> json.add(theme, parts(parts)));
        return json;
    }

    private static Map<String, List<Told<String>>> byTheme(JsonObject json) {
        return json.keySet().stream()
                .collect(Collectors.toMap(theme -> theme, theme -> parts(json.getJsonArray(theme))));
    }

    private static JsonArrayBuilder parts(List<Told<String>> parts) {
        JsonArrayBuilder json = BUILDERS.createArrayBuilder();
        parts.forEach(part -> json.add(BUILDERS.createObjectBuilder()
                .add(
                        "of",
                        BUILDERS.createArrayBuilder(
                                part.cells().stream().sorted().toList()))
                .add("count", part.count())));
        return json;
    }

    private static List<Told<String>> parts(JsonArray json) {
        return json.getValuesAs(JsonObject.class).stream()
                .map(part -> new Told<>(
                        Set.copyOf(part.getJsonArray("of").getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList()),
                        part.getJsonNumber("count").longValue()))
                .toList();
    }
}
