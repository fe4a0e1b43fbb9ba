package org.cabildo.backend.submission;

/**
 * The draft of a contribution from sheets that have a code.
 *
 * @param wasEntered whether these sheets were entered before, and the key leads to what was
 */
public record Begun(DraftKey key, boolean wasEntered) {}
