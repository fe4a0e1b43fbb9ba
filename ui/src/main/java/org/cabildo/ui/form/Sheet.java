package org.cabildo.ui.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;

/**
 * What fields read from and write to: a draft, or one entry of a repeat in it. Values are in their stored form, several
 * choices separated by a space.
 */
public interface Sheet extends Given {

    /**
     * What became of an answer that was written.
     *
     * @param value as it is kept: with what somebody else has written in it meanwhile
     * @param hasMet whether somebody else has changed it meanwhile
     */
    record Kept(String value, boolean hasMet) {}

    /**
     * What an answer said before.
     *
     * @param author what whoever wrote it is called; empty if there is one author only
     */
    record Earlier(String value, Instant savedAt, String author) {}

    /**
     * When this returns, the answer is kept for good; blank takes it back. What it throws, the page tells.
     *
     * @param value what the page shows, made of what was {@linkplain #shows last shown} or written
     */
    Kept write(Question question, String value);

    /** From now on the page shows this answer, which somebody else has given. */
    void shows(String question, String value);

    /** Whether there are earlier versions of an answer. */
    boolean isRevised(String question);

    /** What an answer said before, the latest first. */
    List<Earlier> earlier(String question);

    /** Whether the reader may answer here; else the answer is to be read. */
    default boolean mayWrite(Question question) {
        return true;
    }

    /** What colleagues say about this answer; empty if there are none. */
    default Optional<Talk> talk(String question) {
        return Optional.empty();
    }

    /** Where the file is kept that answers this question. */
    FilePlace file(Question.File question);

    /** The entries of a repeat that stands directly in this sheet. */
    Entries entries(Repeat repeat);

    @Override
    default int entryCount(Repeat repeat) {
        return entries(repeat).all().size();
    }
}
