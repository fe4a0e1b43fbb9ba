package org.cabildo.backend.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By which a submission came for the first time. */
public enum Channel {
    /** The full form. */
    WEB,
    /** The light pages, with or without a connection. */
    LIGHT,
    /** Entered by an officer: from paper, a letter, a call or a meeting, which {@link Provenance} tells apart. */
    ON_BEHALF,
    API,
    /** Not kept: of one without a name, and of those from before it was kept. */
    UNTOLD;

    /** As stored: {@code on_behalf}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is no key of one. */
    public static Optional<Channel> of(String key) {
        return Arrays.stream(values())
                .filter(channel -> channel.key().equals(key))
                .findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Channel::key).toList();
    }
}
