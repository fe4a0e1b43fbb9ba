package org.cabildo.surveys.definition;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of several languages somebody reads best: their own, else its general form, else one that most who read theirs
 * read too.
 */
public final class NearestLanguage {

    /**
     * What those who read a language read too: those whose school was in another language read that one; and Portuguese
     * and Spanish are read by each other's readers.
     */
    private static final Map<String, List<String>> READ_TOO = Map.ofEntries(
            Map.entry("pt", List.of("es")),
            Map.entry("es", List.of("pt")),
            Map.entry("gl", List.of("es", "pt")),
            Map.entry("ca", List.of("es")),
            Map.entry("eu", List.of("es")),
            Map.entry("qu", List.of("es")),
            Map.entry("ay", List.of("es")),
            Map.entry("gn", List.of("es")),
            Map.entry("arn", List.of("es")),
            Map.entry("ht", List.of("fr")));

    private NearestLanguage() {}

    /** @return one of those given; empty if the reader reads none of them, as far as we know */
    public static Optional<Locale> of(Locale reader, Collection<Locale> given) {
        if (given.contains(reader)) {
            return Optional.of(reader);
        }
        String own = reader.getLanguage();
        return Stream.concat(Stream.of(own), READ_TOO.getOrDefault(own, List.of()).stream())
                .map(Locale::forLanguageTag)
                .filter(given::contains)
                .findFirst();
    }
}
