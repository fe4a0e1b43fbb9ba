package org.cabildo.backend.aggregation.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of a turnout, and what somebody makes of it who has the program and tries every data set that there can be. */
class TurnoutDisclosureTest {

    /** The least that there can be. */
    private static final int THRESHOLD = 3;

    private static final List<String> COUNTRIES = List.of("c0", "c1", "c2", "c3", "c4", "c5");
    private static final List<String> THEMES = List.of("t0", "t1", "t2");

    @Test
    void of_fewer_than_the_threshold_nothing_is_told() {
        assertEquals(Optional.empty(), new TurnoutDisclosure(10).first(turnout(Map.of("pe", 9L, "cl", 0L), Map.of())));
    }

    @Test
    void themes_are_told_of_what_countries_are_told_of() {
        ToldTurnout told = new TurnoutDisclosure(5)
                .first(turnout(
                        Map.of("pe", 12L, "cl", 2L, "bo", 2L, "ec", 2L, "ar", 0L),
                        Map.of("water", Map.of("pe", 12L, "cl", 2L, "bo", 2L, "ec", 2L), "work", Map.of("pe", 4L))))
                .orElseThrow();

        assertEquals(
                Set.of(new Told<>(Set.of("pe"), 12), new Told<>(Set.of("cl", "bo", "ec", "ar"), 6)),
                Set.copyOf(told.countries()));
        assertEquals(
                Set.of(new Told<>(Set.of("pe"), 12), new Told<>(Set.of("cl", "bo", "ec", "ar"), 6)),
                Set.copyOf(told.themes().get("water")));
        assertEquals(null, told.themes().get("work"), "four of five");
    }

    @Test
    void a_theme_is_left_out_if_it_would_tell_how_many_spoke_to_another() {
        // Twelve in all, ten to water: two or more spoke to work.
        ToldTurnout told = new TurnoutDisclosure(5)
                .first(turnout(Map.of("pe", 12L), Map.of("water", Map.of("pe", 10L), "work", Map.of("pe", 3L))))
                .orElseThrow();

        assertEquals(Map.of(), told.themes());
    }

    @Test
    void nothing_is_told_anew_while_a_part_has_fallen_under_the_threshold() {
        TurnoutDisclosure disclosure = new TurnoutDisclosure(5);
        ToldTurnout first =
                disclosure.first(turnout(Map.of("pe", 12L, "cl", 6L), Map.of())).orElseThrow();

        assertEquals(first, disclosure.next(first, turnout(Map.of("pe", 30L, "cl", 4L), Map.of())));
        assertEquals(first, new TurnoutDisclosure(3).next(first, turnout(Map.of("pe", 16L, "cl", 4L), Map.of())));
    }

    @Test
    void what_is_told_of_a_part_moves_together() {
        TurnoutDisclosure disclosure = new TurnoutDisclosure(5);
        ToldTurnout first = disclosure
                .first(turnout(Map.of("pe", 12L, "cl", 6L), Map.of("water", Map.of("pe", 6L, "cl", 6L))))
                .orElseThrow();

        ToldTurnout held = disclosure.next(
                first, turnout(Map.of("pe", 16L, "cl", 6L), Map.of("water", Map.of("pe", 16L, "cl", 6L))));
        ToldTurnout moved = disclosure.next(
                held, turnout(Map.of("pe", 17L, "cl", 6L), Map.of("water", Map.of("pe", 17L, "cl", 6L))));

        assertEquals(6, count(held, "water", "pe"));
        assertEquals(17, count(moved, "water", "pe"));
        assertEquals(6, count(moved, "water", "cl"));
    }

    /** Larger tables than can be tried one by one: everything that two states tell, and a calculation. */
    @Test
    void nothing_of_a_thousand_data_sets_is_found_by_whoever_calculates_with_two_states() {
        int hidden = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TurnoutDisclosure disclosure = new TurnoutDisclosure(5);
            Turnout before = random(random, null);
            Turnout after = random(random, before);
            Optional<ToldTurnout> first = disclosure.first(before);
            if (first.isEmpty()) {
                continue;
            }
            ToldTurnout second = disclosure.next(first.get(), after);
            Adversary adversary = new Adversary(cells(), 2);
            adversary.learnsThatAllGrow();
            learns(adversary, 0, first.get(), null);
            learns(adversary, 1, second, first.get());
            for (String cell : hidden(random, second)) {
                hidden++;
                String which = "data set " + seed + ", " + cell;
                assertFalse(adversary.solves(1, cell), which);
                assertTrue(adversary.bounds(1, cell).numbers() > 1, which);
            }
        }
        assertTrue(hidden > 1_000, "hidden " + hidden);
    }

    private static List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (String country : COUNTRIES) {
            cells.add(country);
            THEMES.forEach(theme -> cells.add(country + " " + theme));
        }
        return cells;
    }

    /** Each organisation speaks to one theme or more; from one state to the next there are more of them. */
    private static Turnout random(SplittableRandom random, @Nullable Turnout before) {
        Map<String, Long> countries = new LinkedHashMap<>();
        Map<String, Map<String, Long>> themes = new HashMap<>();
        THEMES.forEach(theme -> themes.put(theme, new HashMap<>()));
        for (String country : COUNTRIES) {
            long come = random.nextInt(1 + random.nextInt(before == null ? 16 : 9));
            countries.put(
                    country, come + (before == null ? 0 : before.countries().getOrDefault(country, 0L)));
            for (int i = 0; i < come; i++) {
                int spoken = 1 + random.nextInt((1 << THEMES.size()) - 1);
                for (int theme = 0; theme < THEMES.size(); theme++) {
                    if ((spoken >> theme & 1) == 1) {
                        themes.getOrDefault(THEMES.get(theme), new HashMap<>()).merge(country, 1L, Long::sum);
                    }
                }
            }
            if (before != null) {
                themes.forEach(
                        (theme, counts) -> counts.merge(country, before.onTheme(theme, List.of(country)), Long::sum));
            }
        }
        return turnout(countries, themes);
    }

    private static void learns(Adversary adversary, int release, ToldTurnout told, @Nullable ToldTurnout before) {
        told.countries()
                .forEach(part -> learns(
                        adversary,
                        release,
                        part,
                        before != null && before.countries().contains(part),
                        ""));
        told.themes()
                .forEach((theme, parts) -> parts.forEach(part -> learns(
                        adversary,
                        release,
                        part,
                        before != null
                                && before.themes()
                                        .getOrDefault(theme, List.of())
                                        .contains(part),
                        " " + theme)));
        for (String country : COUNTRIES) {
            Set<String> spoken = new HashSet<>();
            for (String theme : THEMES) {
                spoken.add(country + " " + theme);
                adversary.learnsNoMore(release, Set.of(country + " " + theme), Set.of(country));
            }
            adversary.learnsNoMore(release, Set.of(country), spoken);
        }
    }

    /** @param isHeld whether it may have moved since it was told */
    private static void learns(Adversary adversary, int release, Told<String> part, boolean isHeld, String theme) {
        Set<String> cells = part.cells().stream().map(cell -> cell + theme).collect(Collectors.toSet());
        if (isHeld && theme.isEmpty()) {
            adversary.learnsNearly(release, cells, part.count(), 5);
        } else if (!isHeld) {
            adversary.learns(release, cells, part.count());
        }
    }

    /** Two of them: each costs two linear programs. */
    private static List<String> hidden(SplittableRandom random, ToldTurnout told) {
        List<String> hidden = new ArrayList<>(cells());
        told.countries().stream().filter(Told::isAlone).forEach(part -> hidden.removeAll(part.cells()));
        told.themes()
                .forEach((theme, parts) -> parts.stream()
                        .filter(Told::isAlone)
                        .forEach(part -> part.cells().forEach(cell -> hidden.remove(cell + " " + theme))));
        Collections.shuffle(hidden, new Random(random.nextLong()));
        return hidden.subList(0, Math.min(2, hidden.size()));
    }

    @Test
    void whoever_knows_the_rules_finds_no_country_in_one_release_or_two() {
        for (int countries = 2; countries <= 4; countries++) {
            int most = 14 - 2 * countries;
            Attack attack = new Attack(most);
            List<long[]> histories = growing(most);
            int wide = countries;
            each(
                    countries,
                    histories.size() - 1,
                    at -> attack.tries(release -> {
                        Map<String, Long> counts = new HashMap<>();
                        for (int i = 0; i < wide; i++) {
                            counts.put("c" + i, histories.get(at[i])[release]);
                        }
                        return turnout(counts, Map.of());
                    }));
            attack.assertEachCanStillBe(THRESHOLD);
        }
    }

    @Test
    void countries_and_groups_together_tell_no_more_than_each() {
        Attack attack = new Attack(6);
        List<long[]> histories = growing(6);
        each(
                4,
                histories.size() - 1,
                at -> attack.tries(release -> {
                    long[] cells = new long[4];
                    for (int i = 0; i < 4; i++) {
                        cells[i] = histories.get(at[i])[release];
                    }
                    return new Turnout(
                            Map.of("c0", cells[0] + cells[1], "c1", cells[2] + cells[3]),
                            Map.of("g0", cells[0] + cells[2], "g1", cells[1] + cells[3]),
                            Map.of());
                }));
        attack.assertEachCanStillBe(THRESHOLD);
    }

    @Test
    void themes_tell_nothing_of_countries_and_of_no_other_theme() {
        Attack attack = new Attack(9);
        List<long[]> states = spoken(9);
        each(2, states.size() - 1, at -> attack.tries(release -> themes(states.get(at[0]), states.get(at[1]))));
        attack.assertEachCanStillBe(2);
    }

    @Test
    void themes_of_one_country_tell_nothing_of_another_theme_in_two_releases() {
        Attack attack = new Attack(9);
        List<long[]> states = spoken(9);
        each(2, states.size() - 1, at -> {
            if (grows(states.get(at[0]), states.get(at[1]))) {
                attack.tries(release -> themes(states.get(at[release])));
            }
        });
        attack.assertEachCanStillBe(2);
    }

    /** Four countries of which so few come that they are told together; then many come to one. */
    @Test
    void a_country_that_leaves_the_others_tells_nothing_of_their_themes() {
        Attack attack = new Attack(20);
        List<long[][]> few = speaking(2, 2);
        List<long[][]> many = speaking(4, 5);
        each(3, few.size() - 1, at -> {
            for (long[][] one : many) {
                List<long[][]> all = List.of(one, few.get(at[0]), few.get(at[1]), few.get(at[2]));
                attack.tries(release -> onOneTheme(all, release), TurnoutDisclosureTest::isOneAndAFew);
            }
        });
        attack.assertEachCanStillBe(2);
    }

    /** An adversary that watches two releases. */
    private static final class Attack {

        private final KnowsTheRules adversary = new KnowsTheRules();
        private final TurnoutDisclosure disclosure = new TurnoutDisclosure(THRESHOLD);
        private final long most;

        /** @param most that a cell has in the data sets that are tried */
        Attack(int most) {
            // A number that is held can be that much less than what is so.
            this.most = most - THRESHOLD + 1;
        }

        interface History {

            Turnout at(int release);
        }

        void tries(History history) {
            // Of larger ones not every data set is tried.
            tries(history, (first, second) -> organisations(second) <= most);
        }

        /** @param isTried whether all data sets are tried of which that is told */
        void tries(History history, BiPredicate<ToldTurnout, ToldTurnout> isTried) {
            Turnout before = history.at(0);
            Optional<ToldTurnout> first = before.organisations() > most ? Optional.empty() : disclosure.first(before);
            if (first.isEmpty()) {
                return;
            }
            ToldTurnout second = disclosure.next(first.get(), history.at(1));
            if (!isTried.test(first.get(), second)) {
                return;
            }
            Map<String, Long> hidden = new HashMap<>();
            hide(hidden, 0, first.get(), history.at(0));
            hide(hidden, 1, second, history.at(1));
            adversary.tries(List.of(told(first.get()), told(second)), hidden);
        }

        private static void hide(Map<String, Long> hidden, int release, ToldTurnout told, Turnout turnout) {
            hide(hidden, release + " ", told.countries(), turnout.countries());
            hide(hidden, release + " ", told.groups(), turnout.groups());
            turnout.themes()
                    .forEach((theme, counts) -> hide(
                            hidden, release + " " + theme + " ", told.themes().getOrDefault(theme, List.of()), counts));
        }

        private static void hide(
                Map<String, Long> hidden, String where, List<Told<String>> told, Map<String, Long> counts) {
            counts.forEach((cell, count) -> {
                if (told.stream()
                        .noneMatch(part -> part.isAlone() && part.cells().contains(cell))) {
                    hidden.put(where + cell, count);
                }
            });
        }

        private static Object told(ToldTurnout told) {
            Map<String, Object> themes = new HashMap<>();
            told.themes().forEach((theme, parts) -> themes.put(theme, Set.copyOf(parts)));
            return List.of(Set.copyOf(told.countries()), Set.copyOf(told.groups()), themes);
        }

        void assertEachCanStillBe(int numbers) {
            adversary.assertEachCanStillBe(numbers);
        }
    }

    private static long organisations(ToldTurnout told) {
        return told.countries().stream().mapToLong(Told::count).sum();
    }

    private static long count(ToldTurnout told, String theme, String country) {
        return told.themes().getOrDefault(theme, List.of()).stream()
                .filter(part -> part.cells().equals(Set.of(country)))
                .findFirst()
                .orElseThrow()
                .count();
    }

    private static Turnout turnout(Map<String, Long> countries, Map<String, Map<String, Long>> themes) {
        return new Turnout(
                countries,
                Map.of(
                        "all",
                        countries.values().stream().mapToLong(Long::longValue).sum()),
                themes);
    }

    /** Every way in which a count can grow, or stay. */
    private static List<long[]> growing(int most) {
        List<long[]> pairs = new ArrayList<>();
        for (long before = 0; before <= most; before++) {
            for (long after = before; after <= most; after++) {
                pairs.add(new long[] {before, after});
            }
        }
        return pairs;
    }

    private static Turnout themes(long[]... spoken) {
        Map<String, Long> countries = new HashMap<>();
        Map<String, Long> one = new HashMap<>();
        Map<String, Long> other = new HashMap<>();
        for (int i = 0; i < spoken.length; i++) {
            countries.put("c" + i, spoken[i][0]);
            one.put("c" + i, spoken[i][1]);
            other.put("c" + i, spoken[i][2]);
        }
        return turnout(countries, Map.of("t0", one, "t1", other));
    }

    /** Of more than a few it is not tried who they can be. */
    private static boolean isOneAndAFew(ToldTurnout first, ToldTurnout second) {
        return first.countries().size() == 1
                && organisations(first) < 2 * THRESHOLD - 1
                && second.countries().stream().anyMatch(Told::isAlone)
                && second.countries().stream().allMatch(told -> told.isAlone() || told.count() < 2 * THRESHOLD - 1);
    }

    /** @param all of each country, at each release, how many there are and how many of them spoke to the theme */
    private static Turnout onOneTheme(List<long[][]> all, int release) {
        Map<String, Long> countries = new HashMap<>();
        Map<String, Long> spoke = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            countries.put("c" + i, all.get(i)[release][0]);
            spoke.put("c" + i, all.get(i)[release][1]);
        }
        return turnout(countries, Map.of("t", spoke, "other", Map.of()));
    }

    /** Every way in which organisations, and those of them that speak to a theme, can become more. */
    private static List<long[][]> speaking(int mostBefore, int mostAfter) {
        List<long[][]> ways = new ArrayList<>();
        for (long[] all : growing(mostAfter)) {
            for (long[] spoke : growing(mostAfter)) {
                if (all[0] <= mostBefore && spoke[0] <= all[0] && spoke[1] <= all[1]) {
                    ways.add(new long[][] {{all[0], spoke[0]}, {all[1], spoke[1]}});
                }
            }
        }
        return ways;
    }

    /** How many organisations there can be, and how many of them speak to each of two themes: each to one at least. */
    private static List<long[]> spoken(int most) {
        List<long[]> states = new ArrayList<>();
        for (long all = 0; all <= most; all++) {
            for (long one = 0; one <= all; one++) {
                for (long other = all - one; other <= all; other++) {
                    states.add(new long[] {all, one, other});
                }
            }
        }
        return states;
    }

    private static boolean grows(long[] before, long[] after) {
        return before[0] <= after[0] && before[1] <= after[1] && before[2] <= after[2];
    }

    private static void each(int places, int most, Consumer<int[]> with) {
        int[] at = new int[places];
        while (true) {
            with.accept(at);
            int place = 0;
            while (place < places && at[place] == most) {
                at[place] = 0;
                place++;
            }
            if (place == places) {
                return;
            }
            at[place]++;
        }
    }
}
