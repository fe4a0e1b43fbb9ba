package org.cabildo.surveys.reply;

import java.util.List;
import org.cabildo.surveys.definition.Definition;

/**
 * A checked reply: every answer typed, asked for, and within its limits; at least one of them.
 *
 * @param answers in the order of the definition, entries in theirs
 */
public record Reply(Definition definition, List<Answer> answers) {

    public Reply {
        answers = List.copyOf(answers);
    }

    /**
     * Reads raw input. Blank text and empty choices are no answers; an entry in which nothing was answered is left
     * out.
     *
     * @throws ReplyRefused if anything is wrong, naming every wrong field
     */
    public static Reply read(Definition definition, RawReply raw) throws ReplyRefused {
        return new ReplyReader(definition).read(raw);
    }
}
