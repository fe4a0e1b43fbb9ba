package org.cabildo.backend.submission;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;

/**
 * What of a draft has a place in a definition. That a name asks for another type of answer than before does not happen:
 * such a version is not published.
 */
final class Fit {

    private final Definition definition;
    private final Set<List<String>> repeats = new HashSet<>();

    Fit(Definition definition) {
        this.definition = definition;
        repeats.add(List.of());
        for (Segment segment : definition.segments()) {
            for (Repeat repeat : segment.repeats()) {
                repeats.add(List.of(repeat.name()));
                repeat.repeats().forEach(inner -> repeats.add(List.of(repeat.name(), inner.name())));
            }
        }
    }

    /** @param around the names of the repeats in whose entry the entries stand, the outermost first, and their own */
    boolean hasEntries(List<String> around) {
        return repeats.contains(around);
    }

    /**
     * What an answer keeps of itself: all, some of the choices, or, as the empty string, nothing.
     *
     * @param around the names of the repeats in whose entry it stands, the outermost first
     * @param value stored form
     */
    String kept(String question, List<String> around, String value) {
        return definition
                .question(question)
                .filter(asked -> around.equals(around(asked)))
                .map(asked -> asked instanceof Question.OfList of ? chosen(of, value) : value)
                .orElse("");
    }

    private List<String> around(Question question) {
        return definition.contents().place(question.name()).orElseThrow().repeats().stream()
                .map(Repeat::name)
                .toList();
    }

    private static String chosen(Question.OfList question, String value) {
        Set<String> offered =
                question.choices().choices().stream().map(Choice::name).collect(Collectors.toSet());
        List<String> chosen = Arrays.asList(value.split(" "));
        if (offered.containsAll(chosen)) {
            return value;
        }
        return question instanceof Question.SelectMultiple
                ? chosen.stream().filter(offered::contains).collect(Collectors.joining(" "))
                : "";
    }
}
