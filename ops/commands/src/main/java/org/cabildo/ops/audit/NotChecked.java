package org.cabildo.ops.audit;

import org.jspecify.annotations.Nullable;

/** Nothing can be said of the record; the message says why, and what to do. */
final class NotChecked extends RuntimeException {

    NotChecked(String why) {
        super(why);
    }

    NotChecked(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
