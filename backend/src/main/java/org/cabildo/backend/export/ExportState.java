package org.cabildo.backend.export;

import java.util.Locale;

/** How far an export is. */
public enum ExportState {
    WAITING,
    /** The answers are being read. */
    READING,
    /** The file is being written from what was read; nobody's answers are touched any more. */
    WRITING,
    DONE,
    FAILED,
    /** It may have held what its author has taken back since, and is gone. */
    WITHDRAWN;

    /** As stored and sent: {@code waiting}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody is at it, or will be. */
    public boolean isUnderWay() {
        return this == WAITING || this == READING || this == WRITING;
    }

    static ExportState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
