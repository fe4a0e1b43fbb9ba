package org.cabildo.backend.participation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a registration has come. */
public enum RegistrationState {
    /** The link in the mail has not been opened. */
    UNCONFIRMED,
    /** For the organiser to decide. */
    WAITING,
    /** Led to an invitation. */
    ADMITTED,
    REFUSED;

    /** As sent and stored: {@code waiting}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RegistrationState> of(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
    }
}
