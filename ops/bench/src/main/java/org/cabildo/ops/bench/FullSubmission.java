package org.cabildo.ops.bench;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.evaluation.Form;
import org.cabildo.surveys.evaluation.FormState;
import org.cabildo.surveys.evaluation.Slot;
import org.cabildo.surveys.reply.RawReply;

/** Answers everything that is asked, with one entry in each list, as a long and thorough respondent does. */
final class FullSubmission {

    private static final String PARAGRAPH =
            "Municipal councils plan with their own budget, and report on it each year. "
                    .repeat(4)
                    .strip();

    private final FormState form;
    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> entries = new HashMap<>();

    private FullSubmission(Definition definition) {
        form = Form.of(definition).open(Profile.UNKNOWN, Clock.systemUTC());
        definition
                .topics()
                .forEach(topic ->
                        topic.questions().forEach(question -> answer(question, Slot.of(question.name()), answers)));
        for (Segment segment : definition.segments()) {
            segment.repeats().forEach(this::entry);
        }
    }

    static RawReply to(Definition definition) {
        FullSubmission submission = new FullSubmission(definition);
        return new RawReply(submission.answers, submission.entries);
    }

    private void entry(Repeat repeat) {
        form.addEntry(Slot.of(repeat.name()));
        Map<String, Object> entry = new HashMap<>();
        repeat.questions().forEach(question -> answer(question, Slot.of(question.name(), 0), entry));
        entries.put(repeat.name(), List.of(entry));
    }

    private void answer(Question question, Slot slot, Map<String, Object> into) {
        if (question.isAnswered() && form.isRelevant(slot)) {
            List<String> given = given(question, slot);
            form.answer(slot, String.join(" ", given));
            into.put(question.name(), question instanceof Question.SelectMultiple ? given : given.get(0));
        }
    }

    private List<String> given(Question question, Slot slot) {
        if (question instanceof Question.Text text) {
            return List.of(PARAGRAPH.substring(0, Math.min(text.maxLength(), PARAGRAPH.length())));
        }
        if (question instanceof Question.OfList) {
            List<String> offered = form.choices(slot).stream().map(Choice::name).toList();
            // The last is the one that asks for more, where there is such.
            return question instanceof Question.SelectMultiple ? offered : List.of(offered.get(offered.size() - 1));
        }
        if (question instanceof Question.Date) {
            return List.of("2024-05-16");
        }
        if (question instanceof Question.Url) {
            return List.of("https://example.org/practice");
        }
        throw new IllegalArgumentException("no answer is known to a question of type " + question.type());
    }
}
