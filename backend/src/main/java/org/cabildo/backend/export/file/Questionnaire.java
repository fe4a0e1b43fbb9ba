package org.cabildo.backend.export.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What was asked in any version, as the tables that its answers fill: one for what is asked once, and one for each repeat. A
 * question has a column in every table in which some version asked it, described as the newest of these does.
 */
public final class Questionnaire {

    /** By version. */
    private final Map<Integer, Definition> versions = new HashMap<>();

    private final Definition newest;
    private final Map<String, Asked> once = new LinkedHashMap<>();
    private final Map<String, Entries> entries = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Map<String, Choice>> choices = new HashMap<>();

    /** A question that is asked once, and the segment in which it stands. */
    record Asked(Question question, Segment segment) {}

    /**
     * The table of a repeat.
     *
     * @param outer the name of the repeat in whose entries it stands; null for most
     */
    record Entries(Repeat repeat, @Nullable String outer, Map<String, Question> questions) {}

    /**
     * @param newestFirst at least one
     * @param leftOut questions that are in no export
     */
    public Questionnaire(List<Definition> newestFirst, Set<String> leftOut) {
        newest = newestFirst.get(0);
        for (Definition definition : newestFirst) {
            versions.put(definition.version(), definition);
            definition.places().forEach((question, place) -> {
                if (isGiven(question) && !leftOut.contains(question.name())) {
                    add(question, place);
                }
            });
        }
    }

    /** What the form makes itself is nobody's answer, and is not exported; what nobody sees can be given all the same. */
    private static boolean isGiven(Question question) {
        return (question.isAnswered() || question instanceof Question.Hidden)
                && question.asked().rules().calculation().isEmpty();
    }

    private void add(Question question, Place place) {
        questions.putIfAbsent(question.name(), question);
        question.namedAnswers().ifPresent(list -> {
            Map<String, Choice> known = choices.computeIfAbsent(question.name(), name -> new LinkedHashMap<>());
            list.choices().forEach(choice -> known.putIfAbsent(choice.name(), choice));
        });
        place.repeat()
                .ifPresentOrElse(
                        repeat -> table(repeat, place.outerOrNull()).questions().putIfAbsent(question.name(), question),
                        () -> once.putIfAbsent(question.name(), new Asked(question, place.segment())));
    }

    private Entries table(Repeat repeat, @Nullable Repeat outer) {
        if (outer != null) {
            table(outer, null);
        }
        return entries.computeIfAbsent(
                repeat.name(), name -> new Entries(repeat, outer == null ? null : outer.name(), new LinkedHashMap<>()));
    }

    Definition newest() {
        return newest;
    }

    /** Those asked once, in the order of the newest version, then those that it does not ask any more. */
    List<Question> once() {
        return once.values().stream().map(Asked::question).toList();
    }

    /** The segments that ask anything once, each with that. */
    Map<Segment, List<Question>> bySegment() {
        Map<String, Segment> named = new LinkedHashMap<>();
        Map<Segment, List<Question>> grouped = new LinkedHashMap<>();
        for (Asked asked : once.values()) {
            Segment segment = named.computeIfAbsent(asked.segment().name(), name -> asked.segment());
            grouped.computeIfAbsent(segment, first -> new ArrayList<>()).add(asked.question());
        }
        return grouped;
    }

    List<Entries> repeats() {
        return List.copyOf(entries.values());
    }

    /** Of this name, as the newest version with it describes it. */
    Optional<Question> question(String name) {
        return Optional.ofNullable(questions.get(name));
    }

    /** Where the answer stood in the version that was answered. */
    Optional<Place> place(int version, String question) {
        return Optional.ofNullable(versions.get(version))
                .flatMap(definition -> definition.contents().place(question));
    }

    /** All that any version offered. */
    List<Choice> choices(Question question) {
        return List.copyOf(choices.getOrDefault(question.name(), Map.of()).values());
    }

    /** Of a list that every consultation has. */
    List<Choice> choices(String list) {
        return newest.choiceList(list).map(ChoiceList::choices).orElse(List.of());
    }

    /** Whether wide tables are more than one. */
    public boolean hasRepeats() {
        return !entries.isEmpty();
    }
}
