package org.cabildo.surveys.reply;

import java.time.Clock;
import java.util.List;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.evaluation.Form;

/**
 * A checked reply: every answer typed, asked for, and within its limits; at least one of them.
 *
 * @param answers in the order of the definition, entries in theirs
 */
public record Reply(Definition definition, List<Answer> answers) {

    public Reply {
        answers = List.copyOf(answers);
    }

    /** As {@link #read(Form, RawReply, Profile, Clock)}, whoever answers, and on the day it is at UTC. */
    public static Reply read(Definition definition, RawReply raw) throws ReplyRefused {
        return read(Form.of(definition), raw, Profile.UNKNOWN, Clock.systemUTC());
    }

    /**
     * Reads raw input. Blank text and empty choices are no answers; an entry in which nothing was answered is left
     * out; what is calculated is calculated anew, whatever came.
     *
     * @param profile who answers: what is not for them is refused
     * @param clock says which day it is, {@code today()}
     * @throws ReplyRefused if anything is wrong, naming every wrong field
     */
    public static Reply read(Form form, RawReply raw, Profile profile, Clock clock) throws ReplyRefused {
        return new ReplyReader(form.open(profile, clock)).read(raw);
    }
}
