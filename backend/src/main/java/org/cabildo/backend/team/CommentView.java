package org.cabildo.backend.team;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said about an answer.
 *
 * @param author what they are called
 * @param text plain, never blank
 * @param isSettled whether somebody has said that it is done
 */
public record CommentView(UUID id, String author, String text, Instant saidAt, boolean isSettled) {

    @Override
    public String toString() {
        return "CommentView[" + id + "]";
    }
}
