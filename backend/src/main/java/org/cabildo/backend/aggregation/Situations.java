package org.cabildo.backend.aggregation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;

/**
 * Which countries are of origin, transit, destination or return, as the questionnaire declares it: in its list of countries,
 * in the column {@link Definition#SITUATIONS}. Whoever counts by situation counts countries together, so that it is exact and
 * nothing is kept for it.
 */
final class Situations {

    private final Map<String, List<String>> ofCountry = new LinkedHashMap<>();

    Situations(Definition definition) {
        definition
                .choiceList(Definition.COUNTRIES)
                .ifPresent(countries ->
                        countries.choices().forEach(country -> ofCountry.put(country.name(), of(country))));
    }

    private static List<String> of(Choice country) {
        return Arrays.stream(country.column(Definition.SITUATIONS).split(" ", -1))
                .filter(situation -> !situation.isBlank())
                .distinct()
                .toList();
    }

    /**
     * What a country is.
     *
     * @param wanted only this, if there is one
     */
    List<String> of(String country, Optional<String> wanted) {
        return ofCountry.getOrDefault(country, List.of()).stream()
                .filter(situation -> wanted.map(situation::equals).orElse(true))
                .toList();
    }

    /** The countries that are this, or any if it is empty. */
    Set<String> countries(Optional<String> wanted) {
        return ofCountry.keySet().stream()
                .filter(country -> !of(country, wanted).isEmpty())
                .collect(Collectors.toSet());
    }
}
