package org.cabildo.backend.aggregation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cabildo.backend.aggregation.tally.Asked;
import org.cabildo.backend.aggregation.tally.Level;
import org.cabildo.backend.aggregation.tally.Tallied;
import org.jspecify.annotations.Nullable;

/** What somebody wants counted, in the words of the tallies. */
final class Wanted {

    private static final int CELLS = 0;
    private static final int TOTAL = 1;

    private final List<Dimension> by;
    private final Selection selection;
    private final Set<Dimension> used = EnumSet.noneOf(Dimension.class);

    Wanted(List<Dimension> by, Selection selection) {
        this.by = by;
        this.selection = selection;
        used.addAll(by);
        used.addAll(selection.values().keySet());
    }

    /** Whether there are tallies that can tell: weeks are counted apart from places. */
    boolean isTallied() {
        Set<Dimension> places = EnumSet.of(Dimension.SEGMENT, Dimension.TOPIC, Dimension.QUESTION);
        places.retainAll(used);
        return !used.contains(Dimension.WEEK) || places.isEmpty();
    }

    /** Whether a place in the questionnaire is looked at in two ways, while a tally has one. */
    boolean needsPlaces() {
        Set<Dimension> places = EnumSet.of(Dimension.SEGMENT, Dimension.TOPIC, Dimension.QUESTION);
        places.retainAll(used);
        return places.size() > 1;
    }

    Asked cells() {
        Dimension finest = finest(used);
        return new Asked(
                level(finest),
                along(Dimension.COUNTRY),
                along(Dimension.GROUP),
                along(Dimension.LANGUAGE),
                along(Dimension.LENS),
                finest == null ? Asked.SUM : along(finest));
    }

    /** A total is not the sum of the cells: whoever stands in several is one. */
    Asked total() {
        Dimension finest = finest(selection.values().keySet());
        Level level = level(finest);
        if (used.contains(Dimension.TOPIC)) {
            level = finest == null ? Level.TOPICS : finest == Dimension.SEGMENT ? Level.SEGMENT_TOPICS : level;
        }
        String anyLens = used.contains(Dimension.LENS) ? Asked.ANY_LENS : Asked.SUM;
        return new Asked(
                level,
                selection.on(Dimension.COUNTRY).orElse(Asked.SUM),
                selection.on(Dimension.GROUP).orElse(Asked.SUM),
                selection.on(Dimension.LANGUAGE).orElse(Asked.SUM),
                selection.on(Dimension.LENS).orElse(anyLens),
                finest == null ? Asked.SUM : selection.on(finest).orElse(Asked.SUM));
    }

    private static @Nullable Dimension finest(Set<Dimension> dimensions) {
        return List.of(Dimension.QUESTION, Dimension.TOPIC, Dimension.SEGMENT, Dimension.WEEK).stream()
                .filter(dimensions::contains)
                .findFirst()
                .orElse(null);
    }

    private static Level level(@Nullable Dimension finest) {
        return finest == null ? Level.ALL : Level.valueOf(finest.name());
    }

    private @Nullable String along(Dimension dimension) {
        return selection.on(dimension).orElse(by.contains(dimension) ? null : Asked.SUM);
    }

    Aggregation answer(List<Tallied> found, Places places) {
        List<Cell> cells = found.stream()
                .filter(tallied -> tallied.question() == CELLS)
                .filter(tallied -> isWanted(finest(used), place(tallied), places))
                .map(tallied -> cell(tallied, places))
                .sorted(inOrder())
                .toList();
        Dimension narrowed = finest(selection.values().keySet());
        Measures total = found.stream()
                .filter(tallied -> tallied.question() == TOTAL)
                .filter(tallied -> narrowed == null
                        || isWanted(narrowed, selection.on(narrowed).orElseThrow(), places))
                .findFirst()
                .map(Wanted::measures)
                .orElse(Measures.NONE);
        return new Aggregation(by, cells, total);
    }

    /** Whether the place is where the wider places in the selection say. */
    private boolean isWanted(@Nullable Dimension finest, String place, Places places) {
        return wider(finest).stream().filter(used::contains).allMatch(dimension -> {
            String name = around(dimension, finest, place, places);
            return name != null && selection.on(dimension).map(name::equals).orElse(true);
        });
    }

    private static List<Dimension> wider(@Nullable Dimension place) {
        if (place == Dimension.QUESTION) {
            return List.of(Dimension.SEGMENT, Dimension.TOPIC);
        }
        return place == Dimension.TOPIC ? List.of(Dimension.SEGMENT) : List.of();
    }

    /** The segment or topic around a place; null of a topic around what stands in a repeat. */
    private static @Nullable String around(Dimension wanted, @Nullable Dimension finest, String place, Places places) {
        if (wanted == Dimension.TOPIC) {
            return places.topicOfQuestion(place);
        }
        return finest == Dimension.TOPIC ? places.segmentOfTopic(place) : places.segmentOfQuestion(place);
    }

    private String place(Tallied tallied) {
        Dimension finest = finest(used);
        return finest == null ? "" : selection.on(finest).orElse(tallied.place());
    }

    private Cell cell(Tallied tallied, Places places) {
        Map<Dimension, String> place = new EnumMap<>(Dimension.class);
        by.forEach(dimension -> place.put(dimension, value(dimension, tallied, places)));
        return new Cell(place, measures(tallied));
    }

    private String value(Dimension dimension, Tallied tallied, Places places) {
        String counted = switch (dimension) {
            case COUNTRY -> tallied.country();
            case GROUP -> tallied.group();
            case LANGUAGE -> tallied.language();
            case LENS -> tallied.lens();
            case SEGMENT, TOPIC, QUESTION, WEEK -> {
                Dimension finest = Objects.requireNonNull(finest(used));
                String here = place(tallied);
                yield dimension == finest ? here : Objects.requireNonNull(around(dimension, finest, here, places));
            }
        };
        // What is narrowed to one value is not counted apart, and not told.
        return selection.on(dimension).orElse(counted);
    }

    private Comparator<Cell> inOrder() {
        return by.stream()
                .map(dimension -> Comparator.comparing((Cell cell) -> String.valueOf(cell.on(dimension))))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Measures measures(Tallied tallied) {
        return new Measures(tallied.submissions(), tallied.organisations(), tallied.answers(), tallied.words());
    }
}
