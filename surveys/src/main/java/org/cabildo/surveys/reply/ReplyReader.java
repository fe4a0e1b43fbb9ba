package org.cabildo.surveys.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.evaluation.FormState;
import org.jspecify.annotations.Nullable;

/** Parses once, at the door: nothing past this class sees raw strings. */
final class ReplyReader {

    private final Definition definition;
    private final Mistakes mistakes = new Mistakes();
    private final Filling filling;
    private final Checking checking;
    private final Strangers strangers;
    private final Map<String, Integer> counted = new HashMap<>();

    /** @param blank the form to fill in */
    ReplyReader(FormState blank) {
        this.definition = blank.form().definition();
        this.strangers = new Strangers(definition, mistakes);
        this.filling = new Filling(blank, strangers, mistakes);
        this.checking = new Checking(blank, mistakes);
    }

    Reply read(RawReply raw) throws ReplyRefused {
        strangers.refuseAmong(raw);
        Sheet once = new Sheet(Pointer.ANSWERS, List.of(), null);
        fill(raw, once);
        List<Answer> answers = checked(once);
        if (answers.stream().noneMatch(ReplyReader::isGiven) && mistakes.none()) {
            mistakes.add(Mistake.NOTHING_ANSWERED, Pointer.ANSWERS);
        }
        if (!mistakes.none()) {
            throw new ReplyRefused(mistakes.problems());
        }
        return new Reply(definition, answers);
    }

    /** What is asked once comes first: how many entries there are can depend on it. */
    private void fill(RawReply raw, Sheet once) {
        definition.topics().forEach(topic -> filling.answers(topic.questions(), raw.answers(), once));
        Map<String, ?> entries = raw.entries();
        for (Segment segment : definition.segments()) {
            for (Repeat repeat : segment.repeats()) {
                filling.entries(repeat, entries.get(repeat.name()), Pointer.ENTRIES.to(repeat.name()), once);
            }
        }
    }

    /** Goes through the definition from top to bottom, as the respondent does. */
    private List<Answer> checked(Sheet once) {
        List<Answer> answers = new ArrayList<>();
        for (Segment segment : definition.segments()) {
            for (Topic topic : segment.topics()) {
                answers.addAll(checking.answers(
                        topic.questions(), new Place(segment, topic, null), OptionalInt.empty(), once));
            }
            for (Repeat repeat : segment.repeats()) {
                answers.addAll(entries(segment, repeat, null, once));
            }
        }
        checking.refuseMissing(once);
        return answers;
    }

    private List<Answer> entries(Segment segment, Repeat repeat, @Nullable Repeat outer, Sheet around) {
        Place place = new Place(segment, null, repeat, outer);
        List<Answer> answers = new ArrayList<>();
        for (Sheet entry : around.entries(repeat.name())) {
            int number = counted.merge(repeat.name(), 1, Integer::sum) - 1;
            answers.addAll(checking.answers(repeat.questions(), place, OptionalInt.of(number), entry));
            checking.refuseMissing(entry);
            repeat.repeats().forEach(inner -> answers.addAll(entries(segment, inner, repeat, entry)));
        }
        return answers;
    }

    /** Not what the form has by itself. */
    private static boolean isGiven(Answer answer) {
        return !(answer.value() instanceof Value.Computed) && answer.question().isAnswered();
    }
}
