package org.cabildo.ui.light;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.form.Mentions;
import org.cabildo.ui.form.Shown;
import org.cabildo.ui.form.Standing;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** What would be handed in of one segment, to be read, in the order of the questionnaire. */
record Written(Told title, List<Group> groups) {

    /** A theme, or one entry of a repeat, with the address of the page where it is written. */
    record Group(Told title, String address, List<Line> lines) {}

    /** A question with its answer. */
    record Line(Told question, Told answer) {}

    static Written of(Segment segment, WrittenDraft draft, Visit visit) {
        List<Group> groups = new ArrayList<>();
        segment.topics()
                .forEach(topic -> add(
                        groups, Words.of(topic.label()), Way.address(topic), topic.questions(), draft.sheet(), visit));
        segment.repeats().forEach(repeat -> addEntries(groups, repeat, draft.sheet(), null, visit));
        return new Written(Told.of(segment.label(), visit.language()), groups);
    }

    private static void addEntries(
            List<Group> groups, Repeat repeat, Sheet around, @Nullable EntryAddress outer, Visit visit) {
        for (int i = 0; i < around.entryCount(repeat); i++) {
            EntryAddress address = new EntryAddress(repeat, i, outer);
            around.in(repeat, i).ifPresent(entry -> {
                Words title = outer == null
                        ? address.label()
                        : reader -> outer.label().in(reader) + ", "
                                + address.label().in(reader);
                add(groups, title, address.page(), repeat.questions(), entry, visit);
                repeat.repeats().forEach(inner -> addEntries(groups, inner, entry, address, visit));
            });
        }
    }

    private static void add(
            List<Group> groups, Words title, String address, List<Question> questions, Sheet sheet, Visit visit) {
        List<Line> lines = questions.stream()
                .filter(Shown::isShown)
                .filter(question -> !sheet.standing(question).value().isBlank())
                .map(question -> line(question, sheet, visit))
                .toList();
        if (!lines.isEmpty()) {
            groups.add(new Group(Told.of(title, visit.language()), visit.to(address), lines));
        }
    }

    private static Line line(Question question, Sheet sheet, Visit visit) {
        Standing standing = sheet.standing(question);
        return new Line(
                Told.of(Mentions.label(question, sheet), visit.language()),
                Told.of(AnswerWords.of(question, standing.value()), visit.language()));
    }
}
