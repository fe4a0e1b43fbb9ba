package org.cabildo.backend.export.file;

import java.io.IOException;

/** What an export holds, to be gone through any number of times. */
@FunctionalInterface
public interface Submissions {

    /** Takes one after the other. */
    @FunctionalInterface
    interface Taker {

        void take(Handed submission) throws IOException;
    }

    void each(Taker taker) throws IOException;
}
