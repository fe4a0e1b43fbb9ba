package org.cabildo.backend.participation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether an organisation came to a consultation with the first that it ever handed in to this tenant. Kept when it came: of
 * the same name, but for case, width and spacing, and of the same country is the same organisation, whatever group it chose
 * elsewhere.
 */
public enum Contributor {
    FIRST_TIME,
    /** It had handed in to another consultation before. */
    RETURNING,
    /** Nobody knows: it has no name. */
    UNTOLD;

    /** As stored: {@code first_time}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is no key of one. */
    public static Optional<Contributor> of(String key) {
        return Arrays.stream(values())
                .filter(contributor -> contributor.key().equals(key))
                .findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Contributor::key).toList();
    }
}
