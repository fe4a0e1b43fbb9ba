package org.cabildo.backend.tenancy;

import java.util.Locale;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** Whether a tenant's room can be entered. */
public enum TenantState {
    OPEN,
    /** Everything is there, and nothing answers but to the platform administrator. */
    SUSPENDED,
    /** Not there yet for anyone else: an archive is being read into it. */
    IMPORTING,
    /** Not there any more for anyone else: its rows are being deleted. */
    ERASING;

    /** As sent and stored: {@code suspended}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TenantState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** What someone is told who may not enter a room in this state. */
    ProblemException problem() {
        return new ProblemException(this == SUSPENDED ? ProblemType.TENANT_SUSPENDED : ProblemType.UNKNOWN_TENANT);
    }
}
