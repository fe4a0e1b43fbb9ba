package org.cabildo.backend.aggregation.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is told of closed questions beside a turnout, and what somebody makes of both who has the program. */
class ClosedDisclosureTest {

    private static final int THRESHOLD = 3;

    @Test
    void values_are_told_alone_or_together() {
        Map<String, List<Told<String>>> told = told(
                Map.of(), whole(5, 20), Map.of("q", counts("t", Map.of("a", 9L, "b", 3L, "c", 2L, "d", 2L, "e", 0L))));

        assertEquals(
                Map.of("q", Set.of(new Told<>(Set.of("a"), 9), new Told<>(Set.of("b", "c", "d", "e"), 7))), sets(told));
    }

    @Test
    void of_a_question_that_tells_nothing_apart_nothing_is_told() {
        assertEquals(Map.of(), told(Map.of(), whole(5, 20), Map.of("q", counts("t", Map.of("a", 9L, "b", 1L)))));
        assertEquals(Map.of(), told(Map.of(), whole(5, 20), Map.of("q", counts("t", Map.of("a", 2L, "b", 1L)))));
    }

    @Test
    void a_question_tells_nothing_where_its_theme_is_not_told_of_every_country() {
        ToldTurnout turnout = new ToldTurnout(
                5,
                List.of(new Told<>(Set.of("pe"), 12), new Told<>(Set.of("cl"), 9)),
                List.of(),
                Map.of("t", List.of(new Told<>(Set.of("pe"), 10))),
                Map.of());
        Map<String, ClosedCounts> counted = Map.of("q", counts("t", Map.of("a", 6L, "b", 6L)));

        assertEquals(Map.of(), told(Map.of(), turnout, counted), "that would say how many of Chile spoke to it");
        Map<String, List<Told<String>>> stood = told(Map.of(), whole(5, 20), counted);
        assertEquals(stood, told(stood, turnout, Map.of("q", counts("t", Map.of("a", 16L, "b", 6L)))));
    }

    @Test
    void numbers_stay_until_they_have_moved_by_the_threshold() {
        Map<String, List<Told<String>>> first =
                told(Map.of(), whole(5, 20), Map.of("q", counts("t", Map.of("a", 6L, "b", 6L))));

        assertEquals(
                sets(first),
                sets(told(first, whole(5, 20), Map.of("q", counts("t", Map.of("a", 10L, "b", 7L, "new", 9L))))));
        assertEquals(
                Map.of("q", Set.of(new Told<>(Set.of("a"), 11), new Told<>(Set.of("b"), 6))),
                sets(told(first, whole(5, 20), Map.of("q", counts("t", Map.of("a", 11L, "b", 7L))))));
    }

    /** Two countries, one theme and another, one question with three values: every data set that there can be. */
    @Test
    void whoever_knows_the_rules_finds_no_value_and_no_theme_of_a_country() {
        KnowsTheRules adversary = new KnowsTheRules();
        int most = 5;
        for (int[] one : spoken(most)) {
            for (int[] other : spoken(most)) {
                int spoke = one[1] + other[1];
                for (int[] values : three(spoke)) {
                    Turnout turnout = turnout(one, other);
                    Optional<ToldTurnout> told = new TurnoutDisclosure(THRESHOLD).first(turnout);
                    if (told.isPresent()) {
                        tries(adversary, List.of(turnout), List.of(told.get()), List.of(values));
                    }
                }
            }
        }
        adversary.assertEachCanStillBe(2);
    }

    /** One country and one question with three values, in two states: every way in which they can grow. */
    @Test
    void whoever_knows_the_rules_finds_no_value_in_two_states() {
        KnowsTheRules adversary = new KnowsTheRules();
        TurnoutDisclosure disclosure = new TurnoutDisclosure(THRESHOLD);
        int most = 11;
        for (int[] before : three(most)) {
            for (int[] after : three(most)) {
                if (grows(before, after) && sum(after) <= most - THRESHOLD + 1) {
                    Turnout earlier = turnout(all(before));
                    Turnout later = turnout(all(after));
                    Optional<ToldTurnout> first = disclosure.first(earlier);
                    if (first.isPresent()) {
                        tries(
                                adversary,
                                List.of(earlier, later),
                                List.of(first.get(), disclosure.next(first.get(), later)),
                                List.of(before, after));
                    }
                }
            }
        }
        adversary.assertEachCanStillBe(2);
    }

    /** Larger tables than can be tried one by one: what two states tell of six values, and a calculation. */
    @Test
    void nothing_of_a_thousand_data_sets_is_found_by_whoever_calculates_with_two_states() {
        int hidden = 0;
        List<String> names = List.of("v0", "v1", "v2", "v3", "v4", "v5");
        for (int seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Long> before = new LinkedHashMap<>();
            Map<String, Long> after = new LinkedHashMap<>();
            names.forEach(value -> {
                before.put(value, (long) random.nextInt(1 + random.nextInt(16)));
                after.put(value, before.getOrDefault(value, 0L) + random.nextInt(1 + random.nextInt(9)));
            });
            ToldTurnout turnout = whole(5, 200);
            Map<String, List<Told<String>>> first = told(Map.of(), turnout, Map.of("q", counts("t", before)));
            Map<String, List<Told<String>>> second = told(first, turnout, Map.of("q", counts("t", after)));
            Adversary adversary = new Adversary(names, 2);
            adversary.learnsThatAllGrow();
            List<Told<String>> stood = first.getOrDefault("q", List.of());
            stood.forEach(part -> adversary.learns(0, part.cells(), part.count()));
            List<Told<String>> stands = second.getOrDefault("q", List.of());
            for (Told<String> part : stands) {
                if (stood.contains(part)) {
                    adversary.learnsNearly(1, part.cells(), part.count(), 5);
                } else {
                    adversary.learns(1, part.cells(), part.count());
                }
            }
            for (String value : names) {
                boolean isTold = stands.stream()
                        .anyMatch(part -> part.isAlone() && part.cells().contains(value));
                if (!stands.isEmpty() && !isTold) {
                    hidden++;
                    assertFalse(adversary.solves(1, value), "data set " + seed + ", " + value);
                    assertTrue(adversary.bounds(1, value).numbers() > 1, "data set " + seed + ", " + value);
                }
            }
        }
        assertTrue(hidden > 1_000, "hidden " + hidden);
    }

    private static void tries(
            KnowsTheRules adversary, List<Turnout> turnouts, List<ToldTurnout> told, List<int[]> values) {
        Map<String, List<Told<String>>> closed = Map.of();
        List<Object> all = new ArrayList<>();
        Map<String, Long> hidden = new HashMap<>();
        for (int state = 0; state < told.size(); state++) {
            Map<String, Long> counted = new LinkedHashMap<>();
            for (int value = 0; value < values.get(state).length; value++) {
                counted.put("v" + value, (long) values.get(state)[value]);
            }
            closed = told(closed, told.get(state), Map.of("q", counts("t", counted)));
            List<Told<String>> parts = closed.getOrDefault("q", List.of());
            ToldTurnout turnout = told.get(state);
            Map<String, Set<Told<String>>> themes = sets(turnout.themes());
            all.add(List.of(Set.copyOf(turnout.countries()), themes, Set.copyOf(parts)));
            // Where nothing is told of the question, all that is known is that it is so.
            if (!parts.isEmpty()) {
                hide(hidden, state + " ", parts, counted);
            }
            int when = state;
            turnouts.get(state)
                    .themes()
                    .forEach((theme, counts) -> hide(
                            hidden, when + " " + theme + " ", turnout.themes().getOrDefault(theme, List.of()), counts));
        }
        adversary.tries(all, hidden);
    }

    private static void hide(
            Map<String, Long> hidden, String where, List<Told<String>> told, Map<String, Long> counts) {
        counts.forEach((cell, count) -> {
            if (told.stream().noneMatch(part -> part.isAlone() && part.cells().contains(cell))) {
                hidden.put(where + cell, count);
            }
        });
    }

    private static Map<String, List<Told<String>>> told(
            Map<String, List<Told<String>>> before, ToldTurnout turnout, Map<String, ClosedCounts> counted) {
        return new ClosedDisclosure(turnout).told(before, counted);
    }

    private static ClosedCounts counts(String theme, Map<String, Long> values) {
        return new ClosedCounts(theme, new TreeMap<>(values));
    }

    /** One country, all of whose organisations speak to the theme. */
    private static ToldTurnout whole(long threshold, long organisations) {
        List<Told<String>> all = List.of(new Told<>(Set.of("pe"), organisations));
        return new ToldTurnout(threshold, all, List.of(), Map.of("t", all), Map.of());
    }

    private static Map<String, Set<Told<String>>> sets(Map<String, List<Told<String>>> told) {
        Map<String, Set<Told<String>>> sets = new HashMap<>();
        told.forEach((question, parts) -> {
            if (!parts.isEmpty()) {
                sets.put(question, Set.copyOf(parts));
            }
        });
        return sets;
    }

    /** @param countries of each how many there are, and how many speak to the theme; the others speak to another */
    private static Turnout turnout(int[]... countries) {
        Map<String, Long> all = new LinkedHashMap<>();
        Map<String, Long> theme = new HashMap<>();
        Map<String, Long> other = new HashMap<>();
        long sum = 0;
        for (int i = 0; i < countries.length; i++) {
            all.put("c" + i, (long) countries[i][0]);
            theme.put("c" + i, (long) countries[i][1]);
            other.put("c" + i, (long) countries[i][0]);
            sum += countries[i][0];
        }
        return new Turnout(all, Map.of("g", sum), Map.of("t", theme, "u", other));
    }

    private static int[] all(int[] values) {
        return new int[] {sum(values), sum(values)};
    }

    private static int sum(int[] values) {
        return values[0] + values[1] + values[2];
    }

    private static boolean grows(int[] before, int[] after) {
        return before[0] <= after[0] && before[1] <= after[1] && before[2] <= after[2];
    }

    /** How many organisations there can be, and how many of them speak to the theme. */
    private static List<int[]> spoken(int most) {
        List<int[]> all = new ArrayList<>();
        for (int many = 0; many <= most; many++) {
            for (int spoke = 0; spoke <= many; spoke++) {
                all.add(new int[] {many, spoke});
            }
        }
        return all;
    }

    /** Three counts that come to no more than that. */
    private static List<int[]> three(int most) {
        List<int[]> all = new ArrayList<>();
        for (int one = 0; one <= most; one++) {
            for (int two = 0; one + two <= most; two++) {
                for (int three = 0; one + two + three <= most; three++) {
                    all.add(new int[] {one, two, three});
                }
            }
        }
        return all;
    }
}
