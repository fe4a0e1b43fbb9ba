package org.cabildo.surveys.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Question;
import org.snakeyaml.engine.v2.nodes.Node;

/** The types of questions as a definition writes them, and what can be said about each. */
public enum Kind {
    TEXT("text", List.of("multiline", "numbers"), List.of("rows")),
    INTEGER("integer", List.of("thousands-sep", "counter"), List.of()),
    DECIMAL("decimal", List.of("thousands-sep"), List.of()),
    SELECT_ONE("select_one", Looks.OF_CHOICES, Looks.SHUFFLED),
    SELECT_MULTIPLE("select_multiple", Looks.OF_CHOICES, Looks.SHUFFLED),
    RANK("rank", List.of(), Looks.SHUFFLED),
    RANGE(
            "range",
            List.of("likert", "vertical", "picker", "rating", "no-ticks"),
            List.of("start", "end", "step", "tick_labelset")),
    DATE("date", List.of("no-calendar", "month-year", "year"), List.of()),
    YEAR("year", List.of(), List.of()),
    ACKNOWLEDGE("acknowledge", List.of(), List.of()),
    NOTE("note", List.of(), List.of()),
    URL("url", List.of(), List.of()),
    EMAIL("email", List.of(), List.of()),
    PHONE("phone", List.of(), List.of()),
    GEOPOINT("geopoint", List.of("maps", "placement-map"), List.of("capture-accuracy")),
    FILE("file", List.of(), List.of(Question.File.ACCEPT, Question.File.MAX_MEGABYTES)),
    CALCULATE("calculate", List.of(), List.of()),
    HIDDEN("hidden", List.of(), List.of()),
    /** There is no type, or nobody knows it; that was told. */
    UNREADABLE("", List.of(), List.of());

    private final String word;
    private final List<String> appearances;
    private final List<String> parameters;

    Kind(String word, List<String> appearances, List<String> parameters) {
        this.word = word;
        this.appearances = appearances;
        this.parameters = parameters;
    }

    /** The type's first word; the second is the list's name. */
    static Kind read(Node type, Problems problems) {
        String word = Fields.text(type, problems).split(" ", 2)[0];
        Optional<Kind> read = of(word);
        if (read.isPresent()) {
            return read.get();
        }
        String known = Arrays.stream(values())
                .filter(kind -> kind != UNREADABLE)
                .map(kind -> kind.hasList() ? kind.word + " LIST" : kind.word)
                .collect(Collectors.joining(", "));
        problems.add(type, "unknown type '" + word + "'; write one of " + known);
        return UNREADABLE;
    }

    /** The kind of this word, such as {@code select_one}; none if no type is called so. */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind != UNREADABLE && kind.word.equals(word))
                .findFirst();
    }

    String word() {
        return word;
    }

    boolean hasList() {
        return this == SELECT_ONE || this == SELECT_MULTIPLE || this == RANK;
    }

    /** Whether a respondent sees it, so that it needs a label. */
    boolean isShown() {
        return this != CALCULATE && this != HIDDEN;
    }

    /** Whether a respondent can answer it, so that an answer can be required. */
    public boolean isAnswered() {
        return isShown() && this != NOTE;
    }

    /** XLSForm's words for how one can be shown. */
    public List<String> appearances() {
        return appearances;
    }

    /** The keys of XLSForm's parameters that it has. */
    public List<String> parameters() {
        return parameters;
    }

    /** What several kinds share; an enum's own constants come too late for its values. */
    private static final class Looks {
        static final List<String> OF_CHOICES = List.of(
                "minimal", "autocomplete", "likert", "quick", "columns", "columns-pack", "columns-2", "columns-3");
        static final List<String> SHUFFLED = List.of("randomize", "seed");
    }
}
