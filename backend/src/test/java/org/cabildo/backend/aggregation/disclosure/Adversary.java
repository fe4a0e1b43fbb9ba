package org.cabildo.backend.aggregation.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who asks everything that can be asked of every release, knows the rules by which releases are made, and
 * calculates. An unknown for each cell at each release.
 */
final class Adversary {

    private static final double TINY = 1e-6;

    /** More than anyone would believe. */
    private static final long MANY = 1_000_000;

    private final List<String> cells;
    private final int releases;
    private final List<Known> facts = new ArrayList<>();

    /**
     * That a sum is no less and no more than that.
     *
     * @param factors of each unknown that has a part in it
     */
    private record Known(Map<Integer, Integer> factors, long least, long most) {}

    Adversary(Collection<String> cells, int releases) {
        this.cells = List.copyOf(cells);
        this.releases = releases;
    }

    /** Nobody takes anything back: counts grow, or stay. */
    void learnsThatAllGrow() {
        for (int release = 1; release < releases; release++) {
            for (String cell : cells) {
                facts.add(new Known(Map.of(place(release, cell), 1, place(release - 1, cell), -1), 0, MANY));
            }
        }
    }

    /** What was told of these cells together: exactly that, at that time. */
    void learns(int release, Set<String> together, long count) {
        facts.add(new Known(sum(release, together), count, count));
    }

    /** They are fewer than so many. */
    void learnsFewerThan(int release, Set<String> together, long count) {
        facts.add(new Known(sum(release, together), 0, count - 1));
    }

    /** They are fewer than so many away from what was told of them. */
    void learnsNearly(int release, Set<String> together, long count, long less) {
        facts.add(new Known(sum(release, together), Math.max(0, count - less + 1), count + less - 1));
    }

    /** At that time these together are no more than those. */
    void learnsNoMore(int release, Set<String> these, Set<String> those) {
        Map<Integer, Integer> factors = new HashMap<>(sum(release, those));
        sum(release, these).forEach((unknown, factor) -> factors.merge(unknown, -factor, Integer::sum));
        facts.add(new Known(factors, 0, MANY));
    }

    private Map<Integer, Integer> sum(int release, Set<String> together) {
        return together.stream().collect(Collectors.toMap(cell -> place(release, cell), cell -> 1));
    }

    private int place(int release, String cell) {
        return release * cells.size() + cells.indexOf(cell);
    }

    /** Whether some sum of what was told is this cell alone. */
    boolean solves(int release, String cell) {
        List<Map<Integer, Integer>> told = facts.stream()
                .filter(fact -> fact.least() == fact.most())
                .map(Known::factors)
                .toList();
        List<Map<Integer, Integer>> withCell = Stream.concat(told.stream(), Stream.of(sum(release, Set.of(cell))))
                .toList();
        return !told.isEmpty() && rank(told) == rank(withCell);
    }

    private int rank(List<Map<Integer, Integer>> sums) {
        R064Store rows = R064Store.FACTORY.make(sums.size(), cells.size() * releases);
        for (int row = 0; row < sums.size(); row++) {
            int at = row;
            sums.get(row).forEach((unknown, factor) -> rows.set(at, unknown.intValue(), factor.doubleValue()));
        }
        SingularValue<Double> values = SingularValue.R064.make();
        values.decompose(rows);
        return values.getRank();
    }

    /** The least and the most that a cell can be. */
    record Bounds(long least, long most) {

        /** How many numbers it can still be. */
        long numbers() {
            return most - least + 1;
        }
    }

    Bounds bounds(int release, String cell) {
        return new Bounds((long) Math.ceil(solved(place(release, cell), false) - TINY), (long)
                Math.floor(solved(place(release, cell), true) + TINY));
    }

    private double solved(int wanted, boolean isMost) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> unknowns = new ArrayList<>();
        for (int i = 0; i < cells.size() * releases; i++) {
            unknowns.add(model.newVariable("x" + i).lower(0).upper(MANY));
        }
        unknowns.get(wanted).weight(1);
        for (Known fact : facts) {
            Expression sum = model.newExpression("f" + model.countExpressions())
                    .lower(fact.least())
                    .upper(fact.most());
            fact.factors().forEach((unknown, factor) -> sum.set(unknowns.get(unknown), factor));
        }
        Optimisation.Result result = isMost ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("what was told contradicts itself: " + result);
        }
        return result.doubleValue(wanted);
    }
}
