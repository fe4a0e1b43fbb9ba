package org.cabildo.ui.results;

import java.util.List;
import java.util.Map;
import org.cabildo.backend.aggregation.Measures;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Repeat;

/** How many entries there are, such as good practices: as many as of their questions the one that most of them answer. */
final class Practices {

    private Practices() {}

    /** @param questions what was answered to each question */
    static long in(Definition definition, Map<String, Measures> questions) {
        return of(
                definition.segments().stream()
                        .flatMap(segment -> segment.repeats().stream())
                        .toList(),
                questions);
    }

    /** As the questionnaire calls them, where it knows only one kind. */
    static String name(Counted counted) {
        List<String> names = counted.labels().definition().segments().stream()
                .flatMap(segment -> segment.repeats().stream())
                .map(repeat -> repeat.label().in(counted.language()))
                .distinct()
                .toList();
        return names.size() == 1 ? names.get(0) : counted.say("results.figure.entries");
    }

    static long of(List<Repeat> repeats, Map<String, Measures> questions) {
        return repeats.stream()
                .mapToLong(repeat -> repeat.questions().stream()
                        .mapToLong(question -> questions
                                .getOrDefault(question.name(), Measures.NONE)
                                .answers())
                        .max()
                        .orElse(0))
                .sum();
    }
}
