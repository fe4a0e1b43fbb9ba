package org.cabildo.ops.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the survey's own rules say is seen when they are handed in ({@code DemoIT}). */
class HouseholdsTest {

    private final List<JsonObject> submissions = all();

    @Test
    void they_are_the_same_each_time() {
        assertEquals(submissions, all());
    }

    @Test
    void they_speak_three_languages_and_are_plainly_invented() {
        assertEquals(
                Set.of("en", "es", "pt"),
                submissions.stream().map(s -> s.getString("language")).collect(Collectors.toSet()));
        assertTrue(submissions.stream()
                .allMatch(s -> s.getJsonObject("organisation").getString("name").endsWith("(demo)")));
    }

    private static List<JsonObject> all() {
        Households households = new Households();
        return IntStream.rangeClosed(1, 40)
                .mapToObj(number -> households.submission(2024, number))
                .toList();
    }
}
