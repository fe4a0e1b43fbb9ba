package org.cabildo.backend.identity;

/** Asked before a session counts that its person has begun alone: whether this tenant takes its members only otherwise. */
public interface OnlyWayIn {

    /** Whether members of the tenant in whose room the caller stands come in by its provider alone. */
    boolean isProvider();
}
