package org.cabildo.backend.protection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where what is held on somebody begins: a row, with all that refers to it, directly or over others.
 *
 * @param id of the row, in its table
 */
public record Root(Kind kind, UUID id) {

    private static final Pattern KEY = Pattern.compile("([a-z]+):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Tables that are held on to by no other. */
    public enum Kind {
        /** What was handed in and has no draft any more: anonymously, or over the API. */
        SUBMISSION,
        /** With what was handed in from it. */
        DRAFT,
        /** With what was written and handed in with it. */
        INVITATION,
        REGISTRATION,
        /** A person and an address, with the letters to it. */
        CONTACT;

        /** Also the table's name. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** As it is sent: {@code draft:0190f6a2-7c1e-7d3a-9b55-3a1f6f0c2e11}. */
    public String key() {
        return kind.key() + ":" + id;
    }

    /** As it stands in the record. */
    String recorded() {
        return kind.key() + "." + id;
    }

    static Optional<Root> of(String key) {
        Matcher parts = KEY.matcher(key);
        return parts.matches()
                ? Kind.of(parts.group(1)).map(kind -> new Root(kind, UUID.fromString(parts.group(2))))
                : Optional.empty();
    }
}
