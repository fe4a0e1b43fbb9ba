package org.cabildo.ops.bench;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/**
 * Mean times in microseconds.
 *
 * @param byName such as {@code reading} or, where a form has a shape, {@code ours 500/10}
 */
record Scores(Map<String, Double> byName) {

    static Scores of(Collection<RunResult> results) {
        return new Scores(results.stream()
                .collect(Collectors.toMap(
                        Scores::name, result -> result.getPrimaryResult().getScore())));
    }

    double of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    double of(String name, Shape shape) {
        return of(name + " " + shape.questions() + "/" + shape.dependents());
    }

    private static String name(RunResult result) {
        String shape = result.getParams().getParam("shape");
        String method = result.getPrimaryResult().getLabel();
        return shape == null ? method : method + " " + shape;
    }
}
