package org.cabildo.backend.team;

import java.util.Arrays;
import java.util.Locale;

/** As what somebody works on a draft; what each may do is in {@link TeamPermission}. */
public enum TeamRole {
    /** Who began it: answers for the whole, and brings the others in. */
    FOCAL_POINT,
    /** Writes in the whole or in some segments. */
    CONTRIBUTOR,
    /** Reads, and signs in the name of the organisation or gives it back. */
    SIGNATORY;

    /** As stored: {@code focal_point}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TeamRole of(String key) {
        return Arrays.stream(values())
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is a " + key));
    }
}
