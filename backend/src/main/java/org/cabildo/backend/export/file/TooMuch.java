package org.cabildo.backend.export.file;

import java.io.IOException;

/** A format cannot hold what it would have to: it is not cut. */
public final class TooMuch extends IOException {

    /** What there is too much of. */
    public enum Of {
        ROWS,
        COLUMNS,
        CHARACTERS
    }

    private final Of of;
    private final long number;
    private final long most;

    TooMuch(Of of, long number, long most) {
        super(number + " " + of + ", and at most " + most);
        this.of = of;
        this.number = number;
        this.most = most;
    }

    public Of of() {
        return of;
    }

    /** At least so many. */
    public long number() {
        return number;
    }

    public long most() {
        return most;
    }
}
