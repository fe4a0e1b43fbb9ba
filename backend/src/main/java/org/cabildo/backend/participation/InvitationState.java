package org.cabildo.backend.participation;

import java.util.Locale;

/** How far an invitation has come. */
public enum InvitationState {
    ISSUED,
    /** A letter by mail was written; one on paper leaves no trace. */
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
