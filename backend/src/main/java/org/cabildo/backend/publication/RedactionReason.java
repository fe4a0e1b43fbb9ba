package org.cabildo.backend.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a passage of a released answer is not shown. */
public enum RedactionReason {
    /** Somebody else is named, or can be told. */
    NAMES_SOMEBODY,
    /** It could put somebody at risk. */
    ENDANGERS_SOMEBODY,
    /** Its author, who wants no name with it, could be told by it. */
    LEADS_TO_AUTHOR,
    /** The law forbids to publish it. */
    UNLAWFUL;

    /** As sent and stored: {@code names_somebody}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(RedactionReason::key).toList();
    }

    public static Optional<RedactionReason> of(String key) {
        return Arrays.stream(values())
                .filter(reason -> reason.key().equals(key))
                .findFirst();
    }
}
