package org.cabildo.surveys.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;

/** Parses once, at the door: nothing past this class sees raw strings. */
final class ReplyReader {

    private final Definition definition;

    ReplyReader(Definition definition) {
        this.definition = definition;
    }

    /** Goes through the definition from top to bottom, as the respondent does. */
    Reply read(RawReply raw) throws ReplyRefused {
        Mistakes mistakes = new Mistakes();
        Strangers strangers = new Strangers(definition, mistakes);
        strangers.refuseAmong(raw);

        Sheet once = new Sheet(Pointer.ANSWERS, mistakes, null);
        EntriesReader entries = new EntriesReader(raw.entries(), once, strangers, mistakes);
        List<Answer> answers = new ArrayList<>();
        for (Segment segment : definition.segments()) {
            for (Topic topic : segment.topics()) {
                once.read(topic.questions(), raw.answers());
                answers.addAll(once.answers(topic.questions(), new Place(segment, topic, null), OptionalInt.empty()));
            }
            for (Repeat repeat : segment.repeats()) {
                answers.addAll(entries.read(repeat, new Place(segment, null, repeat)));
            }
        }
        once.refuseMissing();

        if (answers.isEmpty() && mistakes.none()) {
            mistakes.add(Mistake.NOTHING_ANSWERED, Pointer.ANSWERS);
        }
        if (!mistakes.none()) {
            throw new ReplyRefused(mistakes.problems());
        }
        return new Reply(definition, answers);
    }
}
