package org.cabildo.backend.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an answer may be used, as the respondent decided: each is stricter than the one before; the last is what silence means. */
public enum ConsentUse {
    PUBLISH,
    QUOTE_WITHOUT_NAME,
    SECRETARIAT_ONLY;

    /** As sent and stored: {@code quote_without_name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This one, or the other if that allows less. */
    public ConsentUse stricter(ConsentUse other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(ConsentUse::key).toList();
    }

    public static Optional<ConsentUse> of(String key) {
        return Arrays.stream(values()).filter(use -> use.key().equals(key)).findFirst();
    }
}
