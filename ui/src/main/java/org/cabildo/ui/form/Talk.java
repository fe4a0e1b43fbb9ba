package org.cabildo.ui.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.ui.shell.Words;

/** What those who work together say to each other about one answer; it is never handed in. */
public interface Talk {

    /**
     * Something that was said.
     *
     * @param author what they are called
     * @param isSettled whether it is done
     */
    record Said(UUID id, String author, String text, Instant at, boolean isSettled) {}

    /** How many are not settled. */
    long open();

    /** The oldest first. */
    List<Said> all();

    /** @return why it was not kept, for the reader; empty if it was */
    Optional<Words> say(String text);

    void settle(UUID id);
}
