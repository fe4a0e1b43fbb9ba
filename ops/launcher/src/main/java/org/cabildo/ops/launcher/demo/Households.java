package org.cabildo.ops.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Submissions to the survey of the invented municipality, one after the other, always the same ones. */
final class Households {

    private static final List<String> GROUPS = List.of(
            "civil_society", "civil_society", "civil_society", "refugee_led", "private_sector", "local_authority");

    private static final List<String> SERVICES = List.of("water", "waste", "transport", "health");

    private static final Map<String, List<String>> NEIGHBOURHOODS = Map.of(
            "centre", List.of("square", "station"), "harbour", List.of("docks", "market"), "hills", List.of("lookout"));

    private static final int SCHOOL_AGE = 4;
    private static final int BAD = 3;

    private final Map<String, Voices> voices =
            Stream.of("es", "en", "pt").collect(Collectors.toMap(Function.identity(), Voices::in));

    /** @param number from 1 on; each draws on its own, so that one more changes none of the others */
    JsonObject submission(long seed, int number) {
        Draw draw = new Draw(seed, number);
        String language = draw.one(List.of("es", "es", "es", "en", "pt"));
        String group = draw.one(GROUPS);
        Voices voice = Objects.requireNonNull(voices.get(language));
        int children = draw.between(0, 3);
        return Json.createObjectBuilder()
                .add("language", language)
                .add("stakeholderGroup", group)
                .add("country", draw.one(List.of("PE", "PE", "CL", "EC")))
                .add("organisation", Json.createObjectBuilder().add("name", voice.organisation(group, number)))
                .add("answers", answers(group, children, voice, draw))
                .add(
                        "entries",
                        Json.createObjectBuilder()
                                .add("child", children(children, draw))
                                .add("visit", visits(voice, draw)))
                .add("consent", Json.createObjectBuilder().add("terms", true).add("use", "publish"))
                .build();
    }

    private static JsonObjectBuilder answers(String group, int children, Voices voice, Draw draw) {
        String district = draw.one(List.of("centre", "harbour", "hills"));
        JsonObjectBuilder answers = Json.createObjectBuilder()
                .add("informed", "OK")
                .add("district", district)
                .add("neighbourhood", draw.one(Objects.requireNonNull(NEIGHBOURHOODS.get(district))))
                .add("adults", draw.between(1, 4))
                .add("children", children)
                .add("since", draw.between(1970, 2024))
                .add("priorities", Json.createArrayBuilder(draw.order(SERVICES)));
        services(voice, draw, answers);
        if (group.equals("local_authority")) {
            answers.add("budget", draw.between(200, 900)).add("staff", draw.between(20, 80));
        }
        return answers;
    }

    private static void services(Voices voice, Draw draw, JsonObjectBuilder answers) {
        List<String> used = draw.some(SERVICES, SERVICES.size());
        answers.add("used", Json.createArrayBuilder(used));
        int worst = Integer.MAX_VALUE;
        for (String service : List.of("water", "waste")) {
            if (used.contains(service)) {
                int rating = draw.between(1, 5);
                worst = Math.min(worst, rating);
                answers.add(service + "_rating", rating);
            }
        }
        if (worst < BAD) {
            answers.add("why", voice.one("household.why", draw));
        }
        if (used.contains("transport")) {
            answers.add("minutes_to_stop", 5 * draw.between(0, 12));
        }
    }

    private static JsonArrayBuilder children(int children, Draw draw) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        for (int i = 0; i < children; i++) {
            int age = draw.between(0, 17);
            JsonObjectBuilder child = Json.createObjectBuilder().add("child_age", age);
            if (age >= SCHOOL_AGE) {
                child.add("child_school", draw.chance(0.9) ? "yes" : "no");
            }
            entries.add(child);
        }
        return entries;
    }

    private static JsonArrayBuilder visits(Voices voice, Draw draw) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        for (int i = draw.between(0, 2); i > 0; i--) {
            JsonArrayBuilder steps = Json.createArrayBuilder();
            for (int j = draw.between(1, 3); j > 0; j--) {
                steps.add(Json.createObjectBuilder()
                        .add("step_what", voice.one("household.step", draw))
                        .add("step_minutes", 5 * draw.between(1, 8)));
            }
            entries.add(Json.createObjectBuilder()
                    .add("visit_day", "2024-%02d-%02d".formatted(draw.between(1, 12), draw.between(1, 28)))
                    .add("step", steps));
        }
        return entries;
    }
}
