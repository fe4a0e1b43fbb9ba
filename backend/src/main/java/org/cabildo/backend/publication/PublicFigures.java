package org.cabildo.backend.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.aggregation.disclosure.Told;
import org.cabildo.backend.aggregation.disclosure.ToldTurnout;

/**
 * How many organisations took part, as far as that is told.
 *
 * @param told all that is told
 * @param closed what is told of closed questions, by question: how many answered each value, some of them together
 * @param speakers groups of a country with enough organisations that an answer can be shown as coming from there
 */
public record PublicFigures(ToldTurnout told, Map<String, List<Told<String>>> closed, Set<Speakers> speakers) {

    public PublicFigures {
        closed = Map.copyOf(closed);
        speakers = Set.copyOf(speakers);
    }

    /** A stakeholder group of one country. */
    public record Speakers(String country, String group) {}

    /** All organisations: countries are told once each, alone or with others. */
    public long organisations() {
        return told.countries().stream().mapToLong(Told::count).sum();
    }

    /** The countries of which a number is told by itself, the largest number first. */
    public List<Told<String>> countriesAlone() {
        return alone(told.countries());
    }

    public List<Told<String>> groupsAlone() {
        return alone(told.groups());
    }

    /** How many are in the countries that are told together; empty if each is told alone. */
    public OptionalLong otherCountries() {
        return others(told.countries());
    }

    public OptionalLong otherGroups() {
        return others(told.groups());
    }

    /** What is told of a theme, the largest number first. */
    public List<Told<String>> theme(String theme) {
        return ordered(told.themes().getOrDefault(theme, List.of()));
    }

    /** What is told of a theme in some countries, which are told together; empty if nothing is. */
    public OptionalLong theme(String theme, Set<String> countries) {
        return theme(theme).stream()
                .filter(part -> part.cells().equals(countries))
                .mapToLong(Told::count)
                .findFirst();
    }

    /** Of those who spoke to a theme, as far as it is told; not fewer have. */
    public long onTheme(String theme) {
        return theme(theme).stream().mapToLong(Told::count).sum();
    }

    /** Whether nobody could tell the two apart. */
    boolean areSameAs(PublicFigures other) {
        return told.isSameAs(other.told) && sets(closed).equals(sets(other.closed));
    }

    private static Map<String, Set<Told<String>>> sets(Map<String, List<Told<String>>> closed) {
        return closed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, question -> Set.copyOf(question.getValue())));
    }

    /** Whether a country's number is told by itself. */
    public boolean isCountryTold(String country) {
        return isTold(told.countries(), country);
    }

    public boolean isGroupTold(String group) {
        return isTold(told.groups(), group);
    }

    private static boolean isTold(Collection<Told<String>> parts, String cell) {
        return parts.stream().anyMatch(part -> part.cells().equals(Set.of(cell)));
    }

    private static List<Told<String>> alone(List<Told<String>> parts) {
        return ordered(parts.stream().filter(Told::isAlone).toList());
    }

    private static OptionalLong others(List<Told<String>> parts) {
        return parts.stream()
                .filter(part -> !part.isAlone())
                .mapToLong(Told::count)
                .findFirst();
    }

    private static List<Told<String>> ordered(List<Told<String>> parts) {
        return parts.stream()
                .sorted((one, other) -> {
                    int bySize = Long.compare(other.count(), one.count());
                    return bySize != 0
                            ? bySize
                            : one.cells().toString().compareTo(other.cells().toString());
                })
                .toList();
    }
}
