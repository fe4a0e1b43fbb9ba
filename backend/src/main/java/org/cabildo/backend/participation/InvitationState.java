package org.cabildo.backend.participation;

import java.util.Locale;

/** How far an invitation has come. */
public enum InvitationState {
    ISSUED,
    /** By mail from here; a letter on paper leaves no trace. */
    SENT,
    OPENED,
    DRAFTING,
    SUBMITTED,
    EXPIRED,
    REVOKED;

    /** As sent: {@code drafting}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
