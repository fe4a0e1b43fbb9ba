package org.cabildo.backend.submission;

import java.time.Instant;

/**
 * What an answer said before.
 *
 * @param value stored form, never blank
 * @param savedAt when it was written
 * @param author what whoever wrote it is called; empty of who works alone
 */
public record AnswerVersion(String value, Instant savedAt, String author) {

    @Override
    public String toString() {
        return "AnswerVersion[" + savedAt + "]";
    }
}
