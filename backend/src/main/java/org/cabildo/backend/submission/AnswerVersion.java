package org.cabildo.backend.submission;

import java.time.Instant;

/**
 * What an answer said before.
 *
 * @param value stored form, never blank
 * @param savedAt when it was written
 */
public record AnswerVersion(String value, Instant savedAt) {

    @Override
    public String toString() {
        return "AnswerVersion[" + savedAt + "]";
    }
}
