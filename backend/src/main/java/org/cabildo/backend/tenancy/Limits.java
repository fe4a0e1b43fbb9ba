package org.cabildo.backend.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * How much of the installation a tenant may use.
 *
 * @param consultations null: as many as it likes
 * @param megabytes of what is attached to submissions; null: as many as it likes
 */
public record Limits(
        @Nullable Integer consultations, @Nullable Integer megabytes) {

    public static final Limits NONE = new Limits(null, null);
}
