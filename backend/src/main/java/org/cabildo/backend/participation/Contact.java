package org.cabildo.backend.participation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom to write to.
 *
 * @param personOrNull null if nobody is named
 * @param emailOrNull null if there is no address
 */
public record Contact(
        @Nullable String personOrNull, @Nullable String emailOrNull) {

    public static final Contact NONE = new Contact(null, null);

    public Optional<String> person() {
        return Optional.ofNullable(personOrNull);
    }

    public Optional<String> email() {
        return Optional.ofNullable(emailOrNull);
    }

    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
