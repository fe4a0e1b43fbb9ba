package org.cabildo.ops.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedTest {

    private final List<JsonObject> submissions = all(new Invented(definition()));

    @Test
    void they_are_the_same_each_time() {
        assertEquals(submissions, all(new Invented(definition())));
    }

    @Test
    void every_one_is_plainly_invented_and_says_something() {
        for (JsonObject submission : submissions) {
            String name = submission.getJsonObject("organisation").getString("name");
            assertTrue(name.endsWith("(demo)"), name);
            Map<String, ?> answers = submission.getJsonObject("answers");
            assertFalse(answers.isEmpty(), submission.toString());
            for (Object answer : answers.values()) {
                String text = ((JsonString) answer).getString();
                assertTrue(text.matches(".*\\[(demonstration text|text[eo] de d[eé]mon?stra(ción|ção|tion))]"), text);
            }
        }
    }

    @Test
    void they_speak_four_languages_for_ten_groups_from_some_twenty_countries() {
        assertEquals(Set.of("en", "es", "fr", "pt"), values("language"));
        assertEquals(10, values("stakeholderGroup").size());
        assertTrue(values("country").size() >= 18, values("country").toString());
    }

    @Test
    void they_are_uneven() {
        Map<String, Long> byCountry = submissions.stream()
                .map(submission -> submission.getString("country"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertTrue(byCountry.values().stream().anyMatch(count -> count >= 10), byCountry.toString());
        assertTrue(byCountry.values().stream().anyMatch(count -> count <= 2), byCountry.toString());
    }

    @Test
    void a_question_that_depends_on_another_is_answered_only_with_it() {
        List<JsonObject> dependent = submissions.stream()
                .map(submission -> submission.getJsonObject("answers"))
                .filter(answers -> answers.containsKey("s9_t9_q3"))
                .toList();

        assertFalse(dependent.isEmpty());
        assertTrue(dependent.stream().allMatch(answers -> answers.containsKey("s9_t9_q2")));
    }

    @Test
    void only_free_text_is_answered() {
        assertTrue(submissions.stream()
                .noneMatch(submission -> submission.getJsonObject("answers").containsKey("s9_t9_q4")));
    }

    @Test
    void some_tell_a_good_practice() {
        List<JsonObject> entries = submissions.stream()
                .map(submission -> submission.getJsonObject("entries"))
                .filter(entry -> entry.containsKey("s1_good_practice"))
                .map(entry -> entry.getJsonArray("s1_good_practice").getJsonObject(0))
                .toList();

        assertTrue(entries.size() >= 5, entries.toString());
        for (JsonObject entry : entries) {
            assertTrue(entry.getString("s1_gp_title").endsWith("(demo)"));
            assertTrue(entry.getString("s1_gp_start").matches("20\\d\\d-\\d\\d-01"));
            assertFalse(entry.getJsonArray("s1_gp_countries").isEmpty());
            assertFalse(entry.containsKey("s1_gp_end"));
            assertFalse(entry.containsKey("s1_gp_link"));
        }
    }

    private Set<String> values(String name) {
        return submissions.stream()
                .map(submission -> submission.getString(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonObject> all(Invented invented) {
        return IntStream.rangeClosed(1, 120)
                .mapToObj(number -> invented.submission(2024, number))
                .toList();
    }

    private static JsonObject definition() {
        try (InputStream in = Objects.requireNonNull(InventedTest.class.getResourceAsStream("definition.json"))) {
            return Json.createReader(in).readObject();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
