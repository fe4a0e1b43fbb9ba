package org.cabildo.backend.aggregation.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is told of a {@link Turnout}. All of it may be known to everyone.
 *
 * @param threshold with which it was decided
 * @param countries each in one part
 * @param groups each in one part
 * @param themes by theme; each part is one of {@code countries}, and a part of which nothing is told is missing
 * @param earlier what was told of themes by earlier releases and stands in this one no more: what is told next is held
 *     against it too
 */
public record ToldTurnout(
        long threshold,
        List<Told<String>> countries,
        List<Told<String>> groups,
        Map<String, List<Told<String>>> themes,
        Map<String, List<Told<String>>> earlier) {

    public ToldTurnout {
        countries = List.copyOf(countries);
        groups = List.copyOf(groups);
        themes = Map.copyOf(themes);
        earlier = Map.copyOf(earlier);
    }

    /** Whether nobody could tell the two apart. */
    public boolean isSameAs(ToldTurnout other) {
        return Set.copyOf(countries).equals(Set.copyOf(other.countries))
                && Set.copyOf(groups).equals(Set.copyOf(other.groups))
                && sets(themes).equals(sets(other.themes));
    }

    private static Map<String, Set<Told<String>>> sets(Map<String, List<Told<String>>> themes) {
        return themes.entrySet().stream()
                .filter(theme -> !theme.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, theme -> Set.copyOf(theme.getValue())));
    }
}
