package org.cabildo.backend.export.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a row is. */
public enum Shape {
    /** A submission, with a column for each question; entries of repeats have a table of their own. */
    WIDE,
    /** An answer. */
    LONG,
    /** Counts: a cell of the matrix, and what the answers to closed questions come to. */
    AGGREGATES;

    /** As written in addresses and answers of the API: {@code wide}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Shape> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Shape::key).toList();
    }
}
