package org.cabildo.backend.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an answer may be used, as the respondent decided; the last is what silence means. */
public enum ConsentUse {
    PUBLISH,
    QUOTE_WITHOUT_NAME,
    SECRETARIAT_ONLY;

    /** As sent and stored: {@code quote_without_name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(ConsentUse::key).toList();
    }

    public static Optional<ConsentUse> of(String key) {
        return Arrays.stream(values()).filter(use -> use.key().equals(key)).findFirst();
    }
}
