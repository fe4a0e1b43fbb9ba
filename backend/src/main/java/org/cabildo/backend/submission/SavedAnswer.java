package org.cabildo.backend.submission;

import java.time.Instant;

/**
 * What became of a {@link DraftChange}.
 *
 * @param at when it was saved
 * @param revision of the draft; the page has missed changes of others if it is more than one above what it knew
 * @param value the answer as it stands now; stored form
 * @param hasMet whether somebody else had changed the answer since the page read it
 * @param isRevised whether there is an earlier version of it
 */
public record SavedAnswer(Instant at, long revision, String value, boolean hasMet, boolean isRevised) {

    @Override
    public String toString() {
        return "SavedAnswer[" + revision + "]";
    }
}
