package org.cabildo.backend.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What answers can be counted by and narrowed to. */
public enum Dimension {
    COUNTRY("a.country"),
    TOPIC("a.topic"),
    SEGMENT("a.segment"),
    QUESTION("a.question"),
    GROUP("a.stakeholderGroup"),
    LENS("l.lens"),
    LANGUAGE("a.language"),
    /** The channel by which the submission came for the first time. */
    CHANNEL("h.channel"),
    /** Whether its organisation had handed in to this tenant before. */
    CONTRIBUTOR("p.contributor"),
    /** What a country is to people on the move, as the questionnaire declares it: one country can be several. */
    SITUATION(""),
    /** In which the submission came for the first time, by ISO 8601: {@code 2026-W07}. */
    WEEK("FUNCTION('DATE_FORMAT', h.submittedAt, '%x-W%v')");

    private final String path;

    Dimension(String path) {
        this.path = path;
    }

    /** As written in addresses and answers of the API: {@code country}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of an answer, in JPQL; empty of what is told of countries. */
    String path() {
        return path;
    }

    public static Optional<Dimension> of(String key) {
        return Arrays.stream(values()).filter(d -> d.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Dimension::key).toList();
    }
}
