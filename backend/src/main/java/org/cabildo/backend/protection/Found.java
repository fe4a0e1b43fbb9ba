package org.cabildo.backend.protection;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is held on whom was searched for.
 *
 * @param consultation its name
 * @param nameOrNull the organisation, or the person; null of who answered without a name
 * @param emailOrNull of a contact
 * @param atOrNull when it was last changed, handed in or issued; null of a contact
 * @param isStanding of a draft or a submission: whether something was handed in and stands
 */
public record Found(
        Root root,
        String consultation,
        @Nullable String nameOrNull,
        @Nullable String emailOrNull,
        @Nullable Instant atOrNull,
        boolean isStanding) {

    public Optional<String> name() {
        return Optional.ofNullable(nameOrNull);
    }

    public Optional<String> email() {
        return Optional.ofNullable(emailOrNull);
    }

    public Optional<Instant> at() {
        return Optional.ofNullable(atOrNull);
    }

    @Override
    public String toString() {
        return "Found[" + root + "]";
    }
}
