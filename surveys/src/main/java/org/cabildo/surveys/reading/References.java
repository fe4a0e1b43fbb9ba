package org.cabildo.surveys.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Sensitivity;
import org.cabildo.surveys.expression.Expression;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What looks at what. What decides whether something is asked may look only at what was asked before it, so that a form
 * is answered from top to bottom. What is asked once cannot look into a repeat, which has many entries, but count and
 * sum them; an entry can look at itself and at what is around it.
 */
final class References {

    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Map<Use, Integer> uses = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Cycles cycles = new Cycles();

    References() {
        Profile.NAMES.forEach(name -> asked(name, List.of(), Sensitivity.PUBLIC));
    }

    /**
     * An expression of a question or repeat.
     *
     * @param repeats those that it stands in, the outermost first
     */
    record Use(Node where, Expression expression, ExpressionReader.Use as, String name, List<String> repeats) {}

    /**
     * What can be looked at.
     *
     * @param order from 0, as things are asked
     * @param repeats those in whose entries it is found; a repeat is found in its own
     */
    private record Target(int order, List<String> repeats, boolean isRepeat, Sensitivity sensitivity) {}

    /**
     * A question whose answer is shown in a text, {@code ${name}}.
     *
     * @param before how much was asked before the text is shown
     */
    private record Mention(Node where, String name, List<String> repeats, Sensitivity sensitivity, int before) {}

    void asked(String question, List<String> repeats, Sensitivity sensitivity) {
        targets.putIfAbsent(question, new Target(targets.size(), repeats, false, sensitivity));
    }

    /** @param sensitivity of what the text belongs to */
    void mentioned(Node where, String name, List<String> repeats, Sensitivity sensitivity) {
        mentions.add(new Mention(where, name, repeats, sensitivity, targets.size()));
    }

    void repeated(String repeat, List<String> repeats) {
        List<String> own = new ArrayList<>(repeats);
        own.add(repeat);
        targets.putIfAbsent(repeat, new Target(targets.size(), List.copyOf(own), true, Sensitivity.PUBLIC));
    }

    /** Call it before what it belongs to is {@link #asked}. */
    void expression(Use use) {
        uses.put(use, targets.size());
    }

    /** Call it when everything was read: only then is a later question told from an unknown one. */
    void check(Problems problems) {
        uses.forEach((use, before) -> {
            for (String name : use.expression().references()) {
                Target target = targets.get(name);
                String mistake = mistake(use, name, target, before);
                if (mistake != null) {
                    problems.add(use.where(), "${" + name + "} " + mistake);
                } else if (target != null
                        && !name.equals(use.name())
                        && use.as().makesOthersWait()) {
                    cycles.waits(use.name(), name, use.where());
                    target.repeats().forEach(repeat -> {
                        if (!use.repeats().contains(repeat)) {
                            cycles.waits(use.name(), repeat, use.where());
                        }
                    });
                }
            }
        });
        cycles.check(problems);
        for (Mention mention : mentions) {
            String mistake = mistake(mention, targets.get(mention.name()));
            if (mistake != null) {
                problems.add(mention.where(), "${" + mention.name() + "} " + mistake);
            }
        }
    }

    private static @Nullable String mistake(Mention mention, @Nullable Target target) {
        if (target == null) {
            return "names no question; correct the name";
        }
        if (target.isRepeat() || !isAround(target.repeats(), mention.repeats())) {
            return "has many answers; show one that is asked once";
        }
        if (target.order() >= mention.before()) {
            return "is asked later; refer to an earlier question";
        }
        return target.sensitivity().compareTo(mention.sensitivity()) > 0
                ? "is " + target.sensitivity().word() + " and this text is "
                        + mention.sensitivity().word() + "; leave it out"
                : null;
    }

    private static @Nullable String mistake(Use use, String name, @Nullable Target target, int before) {
        if (target == null) {
            return "names no question; correct the name";
        }
        if (name.equals(use.name()) && target.order() >= before) {
            return use.as() == ExpressionReader.Use.CONSTRAINT
                    ? "is this question itself; write . for its answer"
                    : "is this question itself; refer to an earlier question";
        }
        if (use.as().onlyEarlier() && target.order() >= before) {
            return "is asked later; refer to an earlier question";
        }
        if (use.expression().gathered().contains(name)) {
            return gathered(use, target);
        }
        if (target.isRepeat()) {
            return "is a list of entries; count them with count(${" + name + "})";
        }
        return isAround(target.repeats(), use.repeats())
                ? null
                : "is asked in each entry of "
                        + target.repeats().get(target.repeats().size() - 1) + "; refer to a question outside it";
    }

    private static @Nullable String gathered(Use use, Target target) {
        boolean deeper = target.repeats().size() > use.repeats().size() && isAround(use.repeats(), target.repeats());
        return deeper ? null : "has no entries of its own here; gather what is asked in a repeat further in";
    }

    private static boolean isAround(List<String> outer, List<String> inner) {
        return inner.size() >= outer.size() && inner.subList(0, outer.size()).equals(outer);
    }
}
