package org.cabildo.surveys.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Question;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a scale. */
final class RangeReader {

    /** An exponent makes a short text a number that no memory holds. */
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})");

    private static final int MOST_STEPS = 1_000;
    /** As many as stand side by side. */
    private static final int MOST_LIKERT_POINTS = 20;

    private final Shared shared;

    RangeReader(Shared shared) {
        this.shared = shared;
    }

    /** @param choices the list of a name that stands at this place */
    Question read(Asked asked, Fields fields, BiFunction<Node, String, ChoiceList> choices) {
        Map<String, String> parameters = asked.look().parameters();
        Node where = fields.again("parameters").orElse(fields.node());
        Optional<BigDecimal> start = number(where, parameters.getOrDefault("start", "1"));
        Optional<BigDecimal> end = number(where, parameters.getOrDefault("end", "10"));
        Optional<BigDecimal> step = number(where, parameters.getOrDefault("step", "1"));
        if (start.isPresent() && end.isPresent() && step.isPresent()) {
            check(start.get(), end.get(), step.get(), asked, where);
        }
        String labels = parameters.get("tick_labelset");
        return new Question.Range(
                asked,
                start.orElse(BigDecimal.ONE),
                end.orElse(BigDecimal.ONE),
                step.orElse(BigDecimal.ONE),
                labels == null ? null : choices.apply(where, labels));
    }

    private void check(BigDecimal start, BigDecimal end, BigDecimal step, Asked asked, Node where) {
        if (start.compareTo(end) >= 0 || step.signum() <= 0) {
            shared.problems().add(where, "this scale has no numbers; let it start below its end, with a step above 0");
            return;
        }
        BigDecimal[] steps = end.subtract(start).divideAndRemainder(step);
        if (steps[0].compareTo(BigDecimal.valueOf(MOST_STEPS)) > 0) {
            shared.problems()
                    .add(where, "this scale has more than " + MOST_STEPS + " steps; widen them, or ask for a number");
        } else if (steps[1].signum() != 0) {
            shared.problems().add(where, "the steps of this scale miss its end; choose a step that divides it");
        } else if (asked.look().appearance().contains("likert") && steps[0].intValue() >= MOST_LIKERT_POINTS) {
            shared.problems()
                    .add(
                            where,
                            "this scale has " + (steps[0].intValue() + 1) + " points and likert shows at most "
                                    + MOST_LIKERT_POINTS + "; widen its steps, or choose another appearance");
        }
    }

    private Optional<BigDecimal> number(Node where, String text) {
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        shared.problems()
                .add(
                        where,
                        "'" + text
                                + "' is no number of at most 15 digits before and 15 after the point; write one, such"
                                + " as start=1 end=5 step=1");
        return Optional.empty();
    }
}
