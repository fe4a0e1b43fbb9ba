package org.cabildo.backend.tenancy.settings;

import org.jspecify.annotations.Nullable;

/**
 * For how long what respondents gave is kept, in days.
 *
 * @param drafts after the last change; null: until somebody deletes them
 * @param submissions after they were handed in; null: until somebody deletes them
 * @param contacts after the consultation has closed; null: until somebody deletes them
 */
public record Retention(
        @Nullable Integer drafts,
        @Nullable Integer submissions,
        @Nullable Integer contacts) {

    static final Retention FOR_GOOD = new Retention(null, null, null);
}
