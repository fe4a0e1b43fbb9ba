package org.cabildo.backend.aggregation.disclosure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The strongest adversary that there can be: has the program, runs it over every data set that is possible, and keeps those
 * of which exactly the same is told. What a hidden cell is in all of them, it knows.
 */
final class KnowsTheRules {

    /** For each thing that can be told, what each hidden cell was in the data sets of which just that is told. */
    private final Map<Object, Map<String, Set<Long>>> possible = new HashMap<>();

    /**
     * @param told all of it, in all releases
     * @param hidden what nothing is told of by itself, with what it is
     */
    void tries(Object told, Map<String, Long> hidden) {
        Map<String, Set<Long>> cells = possible.computeIfAbsent(told, none -> new HashMap<>());
        hidden.forEach((cell, count) ->
                cells.computeIfAbsent(cell, none -> new HashSet<>()).add(count));
    }

    /** Each hidden cell, whatever was told, can be as many numbers as that; and something was hidden. */
    void assertEachCanStillBe(int numbers) {
        assertFalse(possible.isEmpty());
        possible.forEach((told, cells) -> cells.forEach((cell, found) -> assertTrue(
                found.size() >= numbers, () -> cell + " is one of " + found + " where this is told: " + told)));
    }
}
