package org.cabildo.surveys.evaluation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;

/**
 * A definition made ready to be filled in: who depends on whom is worked out once, in time that grows with the
 * definition. Immutable, and good for any number of {@link FormState}s.
 */
public final class Form {

    private final Definition definition;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<List<String>, List<Part>> byPlace = new HashMap<>();
    private final Map<String, List<Part>> dependents = new HashMap<>();
    private final Map<String, Integer> ranks;
    private final Set<String> leftOut;

    private Form(Definition definition, Set<String> leftOut) {
        this.definition = definition;
        this.leftOut = leftOut;
        for (Segment segment : definition.segments()) {
            segment.topics().forEach(topic -> topic.questions().forEach(q -> add(Part.of(q, List.of()))));
            segment.repeats().forEach(repeat -> add(repeat, List.of()));
        }
        parts.values()
                .forEach(part -> part.looksAt()
                        .forEach(name -> dependents
                                .computeIfAbsent(name, n -> new ArrayList<>())
                                .add(part)));
        this.ranks = Ranking.of(parts.values());
    }

    /** @throws IllegalArgumentException if calculations wait for each other, as in no definition that was read */
    public static Form of(Definition definition) {
        return new Form(definition, Set.of());
    }

    /**
     * The same form, in which these questions are asked of nobody, and so have no answer.
     *
     * @param unasked those that this form leaves out besides what it left out before
     */
    public Form leavingOut(Predicate<Question> unasked) {
        Set<String> names = parts.values().stream()
                .filter(part -> part.questionOrNull() != null)
                .filter(part -> leavesOut(part.name()) || unasked.test(part.questionOrNull()))
                .map(Part::name)
                .collect(Collectors.toUnmodifiableSet());
        return names.equals(leftOut) ? this : new Form(definition, names);
    }

    public Definition definition() {
        return definition;
    }

    /**
     * A form with nothing filled in but what it starts with.
     *
     * @param clock says which day it is, {@code today()}, in its zone
     */
    public FormState open(Profile profile, Clock clock) {
        return new FormState(this, profile, clock);
    }

    private void add(Repeat repeat, List<String> around) {
        add(Part.of(repeat, around));
        List<String> inside = new ArrayList<>(around);
        inside.add(repeat.name());
        repeat.questions().forEach(question -> add(Part.of(question, List.copyOf(inside))));
        repeat.repeats().forEach(inner -> add(inner, List.copyOf(inside)));
    }

    private void add(Part part) {
        parts.put(part.name(), part);
        byPlace.computeIfAbsent(part.around(), around -> new ArrayList<>()).add(part);
    }

    /** In the order of the document. */
    Iterable<Part> parts() {
        return parts.values();
    }

    /** Those directly in the entries of the last of these repeats; outside all repeats if there are none. */
    List<Part> partsIn(List<String> around) {
        return byPlace.getOrDefault(around, List.of());
    }

    /** @throws IllegalArgumentException if there is none of this name */
    Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(definition.name() + " has no question or repeat " + name);
        }
        return part;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Whether it is asked of nobody, whatever its condition says. */
    public boolean leavesOut(String question) {
        return leftOut.contains(question);
    }

    List<Part> dependents(String name) {
        return dependents.getOrDefault(name, List.of());
    }

    /** From 0; more than that of all that it waits for. */
    int rank(Part part) {
        return ranks.getOrDefault(part.name(), 0);
    }
}
