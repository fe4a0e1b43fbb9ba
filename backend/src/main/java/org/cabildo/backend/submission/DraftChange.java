package org.cabildo.backend.submission;

import org.jspecify.annotations.Nullable;

/**
 * One answer as a page would have it from now on.
 *
 * @param entry the entry of a repeat, or null outside one
 * @param base what the page took for the answer when the change was begun; stored form
 * @param value stored form; blank takes the answer back
 * @param isText whether it is free text, of which two that were written at once are both kept; of anything else the
 *     later one stands
 */
public record DraftChange(@Nullable EntryId entry, String question, String base, String value, boolean isText) {

    @Override
    public String toString() {
        return "DraftChange[" + question + "]";
    }
}
