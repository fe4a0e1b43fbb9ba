package org.cabildo.backend.submission;

import org.jspecify.annotations.Nullable;

/**
 * How a page would have one answer, or one entry, be used from now on.
 *
 * @param entry the entry of a repeat, or null outside one
 * @param question {@link #ENTRY} for the entry as a whole
 * @param baseOrNull what the page took for it; null if it is used as everything else
 * @param useOrNull null: as everything else
 */
public record UseWish(
        @Nullable EntryId entry,
        String question,
        @Nullable ConsentUse baseOrNull,
        @Nullable ConsentUse useOrNull) {

    /** In the place of a question: the entry as a whole. */
    public static final String ENTRY = "";

    public UseWish {
        if (entry == null && question.equals(ENTRY)) {
            throw new IllegalArgumentException("what is in no entry is a question");
        }
    }
}
