package org.cabildo.backend.oversight;

import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Where a page of a record begins. */
public final class Cursor {

    private Cursor() {}

    /**
     * @return null for the first page
     * @throws ProblemException {@link ProblemType#BAD_CURSOR} for what is no number
     */
    public static @Nullable Long read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
        return Long.valueOf(text);
    }
}
