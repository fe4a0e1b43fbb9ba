package org.cabildo.backend.aggregation.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is told, and what somebody makes of it who wants to know the rest. */
class DisclosureTest {

    private static final int DATA_SETS = 1_000;
    private static final int RELEASES = 3;
    private static final int ROWS = 3;
    private static final int COLUMNS = 4;

    private static final Disclosure<String> OF_FIVE = new Disclosure<>(5, DisclosureTest::row);

    @Test
    void a_threshold_that_hides_nobody_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Disclosure<>(1, cell -> cell));
        Release<String> before = OF_FIVE.first(Map.of("a1", 7L));
        assertThrows(IllegalArgumentException.class, () -> OF_FIVE.next(before, Map.of("a2", 7L)));
    }

    @Test
    void small_cells_of_a_row_are_told_together_and_empty_ones_look_the_same() {
        Release<String> release = OF_FIVE.first(Map.of("a1", 12L, "a2", 4L, "a3", 0L, "a4", 3L));

        assertEquals(OptionalLong.of(12), release.cell("a1"));
        assertEquals(OptionalLong.empty(), release.cell("a2"));
        assertEquals(OptionalLong.empty(), release.cell("a3"));
        assertEquals(new Release.Sum(19, true), release.sum(List.of("a1", "a2", "a3", "a4")));
        assertEquals(new Release.Sum(12, false), release.sum(List.of("a1", "a2", "a3")));
    }

    @Test
    void the_only_small_cell_takes_the_last_that_could_be_told_with_it() {
        Release<String> release = OF_FIVE.first(new TreeMap<>(Map.of("a1", 12L, "a2", 8L, "b1", 2L, "b2", 11L)));

        assertEquals(OptionalLong.of(8), release.cell("a2"));
        assertEquals(OptionalLong.empty(), release.cell("b1"));
        assertEquals(OptionalLong.empty(), release.cell("b2"));
        assertEquals(new Release.Sum(33, true), release.sum(List.of("a1", "a2", "b1", "b2")));
    }

    @Test
    void small_cells_that_come_to_as_many_as_they_can_be_are_not_told_by_themselves() {
        // Each is four at the most: of two with eight together everybody could tell.
        Release<String> release = OF_FIVE.first(Map.of("a1", 12L, "a2", 4L, "a3", 4L));

        assertEquals(OptionalLong.empty(), release.cell("a1"));
        assertEquals(new Release.Sum(20, true), release.sum(List.of("a1", "a2", "a3")));
    }

    @Test
    void of_a_table_with_too_few_nothing_is_told() {
        Release<String> release = OF_FIVE.first(Map.of("a1", 2L, "a2", 2L, "a3", 0L));

        assertEquals(new Release.Sum(0, false), release.sum(List.of("a1", "a2", "a3")));
    }

    @Test
    void a_number_is_told_anew_only_when_it_has_moved_by_the_threshold() {
        Release<String> first = OF_FIVE.first(Map.of("a1", 12L, "a2", 3L, "a3", 3L, "a4", 0L));
        Release<String> second = OF_FIVE.next(first, Map.of("a1", 16L, "a2", 5L, "a3", 3L, "a4", 0L));
        Release<String> third = OF_FIVE.next(second, Map.of("a1", 17L, "a2", 6L, "a3", 5L, "a4", 0L));

        assertEquals(OptionalLong.of(12), second.cell("a1"));
        assertEquals(OptionalLong.of(17), third.cell("a1"));
        assertEquals(new Release.Sum(6, true), second.sum(List.of("a2", "a3", "a4")));
        assertEquals(new Release.Sum(11, true), third.sum(List.of("a2", "a3", "a4")));
        assertEquals(OptionalLong.empty(), third.cell("a2"), "the others may be one more than it alone");
    }

    @Test
    void what_falls_under_the_threshold_is_not_told_until_it_has_grown_again() {
        Release<String> first = OF_FIVE.first(Map.of("a1", 6L, "a2", 9L));
        Release<String> fallen = OF_FIVE.next(first, Map.of("a1", 4L, "a2", 9L));
        Release<String> nearly = OF_FIVE.next(fallen, Map.of("a1", 8L, "a2", 9L));
        Release<String> back = OF_FIVE.next(nearly, Map.of("a1", 9L, "a2", 9L));

        assertEquals(OptionalLong.empty(), fallen.cell("a1"));
        assertEquals(OptionalLong.empty(), nearly.cell("a1"));
        assertEquals(OptionalLong.of(9), back.cell("a1"));
    }

    @Test
    void no_cell_of_a_thousand_data_sets_is_found_by_whoever_asks_everything_and_calculates() {
        int hidden = 0;
        int told = 0;
        for (int seed = 0; seed < DATA_SETS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            boolean grows = seed % 2 == 0;
            List<Map<String, Long>> counts = counts(random, grows);
            List<Release<String>> releases = releases(counts);
            Adversary adversary = adversary(releases, grows);
            for (int i = 0; i < RELEASES; i++) {
                for (String cell : counts.get(i).keySet()) {
                    if (releases.get(i).cell(cell).isPresent()) {
                        told++;
                        continue;
                    }
                    hidden++;
                    String which = "data set " + seed + ", release " + i + ", " + cell;
                    assertFalse(adversary.solves(i, cell), which + " is solved");
                    Adversary.Bounds bounds = adversary.bounds(i, cell);
                    long count = counts.get(i).getOrDefault(cell, 0L);
                    assertTrue(bounds.least() <= count && count <= bounds.most(), which + " is not " + bounds);
                    assertTrue(bounds.numbers() >= 5, which + " is " + bounds);
                }
            }
        }
        assertTrue(hidden > 3_000 && told > 3_000, hidden + " hidden, " + told + " told");
    }

    @Test
    void of_small_cells_that_are_just_left_out_under_honest_totals_the_same_adversary_finds_many() {
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            Map<String, Long> counts = counts(new SplittableRandom(seed), true).get(0);
            Adversary adversary = new Adversary(counts.keySet(), 1);
            queries(counts.keySet())
                    .forEach(together -> adversary.learns(
                            0,
                            together,
                            together.stream().mapToLong(counts::get).sum()));
            counts.forEach((cell, count) -> {
                if (count >= 5) {
                    adversary.learns(0, Set.of(cell), count);
                }
            });
            for (Map.Entry<String, Long> cell : counts.entrySet()) {
                found += cell.getValue() < 5
                                && (adversary.solves(0, cell.getKey())
                                        || adversary.bounds(0, cell.getKey()).numbers() == 1)
                        ? 1
                        : 0;
            }
        }
        assertTrue(found > 50, "found " + found);
    }

    /** Everything that can be asked: each row, each column, and all. */
    private static List<Set<String>> queries(Set<String> cells) {
        Map<Object, Set<String>> sums = new HashMap<>();
        for (String cell : cells) {
            for (String sum : List.of("row " + row(cell), "column " + cell.charAt(1), "all")) {
                sums.computeIfAbsent(sum, none -> new HashSet<>()).add(cell);
            }
        }
        return List.copyOf(sums.values());
    }

    private static List<Map<String, Long>> counts(SplittableRandom random, boolean grows) {
        List<Map<String, Long>> counts = new ArrayList<>();
        Map<String, Long> now = new TreeMap<>();
        int largest = 3 + random.nextInt(15);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                boolean isEmpty = random.nextInt(4) == 0;
                now.put((char) ('a' + row) + "" + column, isEmpty ? 0L : random.nextInt(largest));
            }
        }
        counts.add(Map.copyOf(now));
        while (counts.size() < RELEASES) {
            int few = 1 + random.nextInt(6);
            now.replaceAll((cell, count) -> random.nextBoolean()
                    ? count
                    : Math.max(0, count + (grows ? random.nextInt(few) : random.nextInt(2 * few) - few)));
            counts.add(Map.copyOf(now));
        }
        return counts;
    }

    private static List<Release<String>> releases(List<Map<String, Long>> counts) {
        List<Release<String>> releases = new ArrayList<>();
        releases.add(OF_FIVE.first(counts.get(0)));
        for (int i = 1; i < counts.size(); i++) {
            releases.add(OF_FIVE.next(releases.get(i - 1), counts.get(i)));
        }
        return releases;
    }

    /** Who knows which cells are told together, and when a number is told anew. */
    private static Adversary adversary(List<Release<String>> releases, boolean grows) {
        Set<String> cells = releases.get(0).parts().stream()
                .flatMap(part -> part.cells().stream())
                .collect(Collectors.toSet());
        Adversary adversary = new Adversary(cells, releases.size());
        if (grows) {
            adversary.learnsThatAllGrow();
        }
        Map<Set<String>, OptionalLong> before = new HashMap<>();
        for (int i = 0; i < releases.size(); i++) {
            Map<Set<String>, OptionalLong> now = new HashMap<>();
            for (Part<String> part : releases.get(i).parts()) {
                OptionalLong told = part.told();
                now.put(part.cells(), told);
                boolean isHeld = told.equals(before.get(part.cells()));
                if (told.isPresent() && isHeld) {
                    adversary.learnsNearly(i, part.cells(), told.getAsLong(), 5);
                } else if (told.isPresent()) {
                    adversary.learns(i, part.cells(), told.getAsLong());
                } else if (!isHeld) {
                    adversary.learnsFewerThan(i, part.cells(), 5);
                }
            }
            for (Set<String> together : queries(cells)) {
                Release.Sum sum = releases.get(i).sum(together);
                long parts = releases.get(i).parts().stream()
                        .filter(part -> together.containsAll(part.cells()))
                        .count();
                if (sum.isWhole() && i == 0) {
                    adversary.learns(0, together, sum.count());
                } else if (sum.isWhole()) {
                    // Each of its parts is up to that much from what is so.
                    adversary.learnsNearly(i, together, sum.count(), 4 * parts + 1);
                }
            }
            before = now;
        }
        return adversary;
    }

    private static char row(String cell) {
        return cell.charAt(0);
    }
}
