package org.cabildo.backend.aggregation.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counts what was chosen, and what was put in order. */
public final class Tables {

    private Tables() {}

    /**
     * How often each value was answered.
     *
     * @param values that there are, each once, in their order; all others are left out
     * @param chosen what an answer counts for: itself, or each of those that were chosen
     */
    public static List<Frequency> frequencies(
            List<Given> given, List<String> values, Function<String, Stream<String>> chosen) {
        Map<String, Long> counts = new HashMap<>();
        Map<String, Double> weights = new HashMap<>();
        given.forEach(answer -> chosen.apply(answer.value()).forEach(value -> {
            counts.merge(value, 1L, Long::sum);
            weights.merge(value, answer.weight(), Double::sum);
        }));
        double all = given.stream().mapToDouble(Given::weight).sum();
        return values.stream()
                .map(value -> new Frequency(
                        value, counts.getOrDefault(value, 0L), share(weights.getOrDefault(value, 0.0), all)))
                .toList();
    }

    /**
     * How choices stand, in the order of the list.
     *
     * @param given rankings, the first first, separated by a space
     */
    public static List<Standing> standings(List<Given> given, List<String> values) {
        Map<String, Double> points = new HashMap<>();
        given.forEach(answer -> {
            List<String> order = split(answer.value());
            for (int i = 0; i < order.size(); i++) {
                points.merge(order.get(i), answer.weight() * (order.size() - 1 - i), Double::sum);
            }
        });
        return frequencies(given, values, ranking -> split(ranking).stream().limit(1)).stream()
                .map(first -> new Standing(
                        first.value(), points.getOrDefault(first.value(), 0.0), first.count(), first.share()))
                .toList();
    }

    /**
     * The share of those above the middle of a scale less the share of those under it, from -1 to 1; those in the middle
     * count for neither.
     *
     * @return empty without answers
     */
    public static OptionalDouble net(List<Given> given, double least, double most) {
        double middle = (least + most) / 2;
        double all = given.stream().mapToDouble(Given::weight).sum();
        return given.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(given.stream()
                                .mapToDouble(answer ->
                                        answer.weight() * Math.signum(Double.parseDouble(answer.value()) - middle))
                                .sum()
                        / all);
    }

    /** Each of several choices. */
    public static List<String> split(String stored) {
        return Arrays.asList(stored.split(" ", -1));
    }

    private static double share(double weight, double all) {
        return all == 0 ? 0 : weight / all;
    }
}
