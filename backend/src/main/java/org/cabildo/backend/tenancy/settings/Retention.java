package org.cabildo.backend.tenancy.settings;

import org.jspecify.annotations.Nullable;

/**
 * For how long answers are kept, in days.
 *
 * @param drafts after the last change; null: until the tenant deletes them
 * @param submissions after they were handed in; null: until the tenant deletes them
 */
public record Retention(@Nullable Integer drafts, @Nullable Integer submissions) {

    static final Retention FOR_GOOD = new Retention(null, null);
}
