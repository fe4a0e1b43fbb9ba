package org.cabildo.backend.aggregation;

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
    private final Situations situations;
    private final Set<Dimension> used = EnumSet.noneOf(Dimension.class);

    Wanted(List<Dimension> by, Selection selection, Situations situations) {
        this.by = by;
        this.selection = selection;
        this.situations = situations;
        used.addAll(by);
        used.addAll(selection.values().keySet());
    }

    /**
     * Whether there are tallies that can tell: how submissions came is told with all else but the place; with the place, one
     * of week, channel and contributor, and the country and the group (decision 0042).
     */
    boolean isTallied() {
        Set<Dimension> places = used(Dimension.SEGMENT, Dimension.TOPIC, Dimension.QUESTION);
        int ways =
                used(Dimension.WEEK, Dimension.CHANNEL, Dimension.CONTRIBUTOR).size();
        boolean isAlone = used(Dimension.LENS, Dimension.LANGUAGE).isEmpty();
        return places.isEmpty() || ways == 0 || (ways == 1 && isAlone);
    }

    private Set<Dimension> used(Dimension first, Dimension... others) {
        Set<Dimension> those = EnumSet.of(first, others);
        those.retainAll(used);
        return those;
    }

    /** Whether a place in the questionnaire is looked at in two ways, while a tally has one. */
    boolean needsPlaces() {
        return used(Dimension.SEGMENT, Dimension.TOPIC, Dimension.QUESTION).size() > 1;
    }

    Asked cells() {
        Dimension finest = finest(used);
        return new Asked(
                level(finest),
                country(along(Dimension.COUNTRY)),
                along(Dimension.GROUP),
                along(Dimension.LANGUAGE),
                along(Dimension.LENS),
                finest == null ? Asked.SUM : along(finest),
                along(Dimension.WEEK),
                along(Dimension.CHANNEL),
                along(Dimension.CONTRIBUTOR));
    }

    /** A situation is told of each country. */
    private @Nullable String country(@Nullable String asked) {
        return used.contains(Dimension.SITUATION) && Asked.SUM.equals(asked) ? null : asked;
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
                country(selection.on(Dimension.COUNTRY).orElse(Asked.SUM)),
                selection.on(Dimension.GROUP).orElse(Asked.SUM),
                selection.on(Dimension.LANGUAGE).orElse(Asked.SUM),
                selection.on(Dimension.LENS).orElse(anyLens),
                finest == null ? Asked.SUM : selection.on(finest).orElse(Asked.SUM),
                selection.on(Dimension.WEEK).orElse(Asked.SUM),
                selection.on(Dimension.CHANNEL).orElse(Asked.SUM),
                selection.on(Dimension.CONTRIBUTOR).orElse(Asked.SUM));
    }

    private static @Nullable Dimension finest(Set<Dimension> dimensions) {
        return List.of(Dimension.QUESTION, Dimension.TOPIC, Dimension.SEGMENT).stream()
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
        Cells cells = new Cells(by, selection, situations);
        found.stream()
                .filter(tallied -> tallied.question() == CELLS)
                .filter(this::isInSituation)
                .filter(tallied -> isWanted(finest(used), place(tallied), places))
                .forEach(tallied -> cells.add(cell(tallied, places), measures(tallied)));
        Dimension narrowed = finest(selection.values().keySet());
        Measures total = found.stream()
                .filter(tallied -> tallied.question() == TOTAL)
                .filter(this::isInSituation)
                .filter(tallied -> narrowed == null
                        || isWanted(narrowed, selection.on(narrowed).orElseThrow(), places))
                .map(Wanted::measures)
                .reduce(Measures.NONE, Measures::plus);
        return new Aggregation(by, cells.inOrder(), total);
    }

    private boolean isInSituation(Tallied tallied) {
        return !used.contains(Dimension.SITUATION)
                || !situations
                        .of(country(tallied), selection.on(Dimension.SITUATION))
                        .isEmpty();
    }

    private String country(Tallied tallied) {
        return selection.on(Dimension.COUNTRY).orElse(tallied.country());
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

    private Map<Dimension, String> cell(Tallied tallied, Places places) {
        Map<Dimension, String> place = new EnumMap<>(Dimension.class);
        by.forEach(dimension -> place.put(dimension, value(dimension, tallied, places)));
        place.put(Dimension.COUNTRY, country(tallied));
        return place;
    }

    private String value(Dimension dimension, Tallied tallied, Places places) {
        String counted = switch (dimension) {
            case COUNTRY -> tallied.country();
            case GROUP -> tallied.group();
            case LANGUAGE -> tallied.language();
            case LENS -> tallied.lens();
            case WEEK -> tallied.week();
            case CHANNEL -> tallied.channel();
            case CONTRIBUTOR -> tallied.contributor();
            // Put there by the country.
            case SITUATION -> "";
            case SEGMENT, TOPIC, QUESTION -> {
                Dimension finest = Objects.requireNonNull(finest(used));
                String here = place(tallied);
                yield dimension == finest ? here : Objects.requireNonNull(around(dimension, finest, here, places));
            }
        };
        // What is narrowed to one value is not counted apart, and not told.
        return selection.on(dimension).orElse(counted);
    }

    private static Measures measures(Tallied tallied) {
        return new Measures(tallied.submissions(), tallied.organisations(), tallied.answers(), tallied.words());
    }
}
