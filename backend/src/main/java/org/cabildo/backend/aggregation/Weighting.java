package org.cabildo.backend.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What counts the same. */
public enum Weighting {
    /** Each answer. */
    ANSWER,
    /** Each organisation, however many answers it gave. */
    ORGANISATION,
    /** Each country, however many answered there. */
    COUNTRY;

    /** As written in addresses: {@code organisation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Weighting> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Weighting::key).toList();
    }
}
