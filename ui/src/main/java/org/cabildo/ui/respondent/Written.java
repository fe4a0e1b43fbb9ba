package org.cabildo.ui.respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.form.Shown;
import org.cabildo.ui.shell.Words;

/** What was answered in one segment, in reading form, in the order of the questionnaire. */
record Written(Words title, List<Group> groups) {

    /**
     * A theme, or one entry of a repeat.
     *
     * @param use how the entry may be used, where it is held back further than the rest
     */
    record Group(Words title, Optional<Words> use, List<Line> lines) {}

    /**
     * A question with its answer.
     *
     * @param language as in {@link AnswerText}
     * @param use how it may be used, where it is held back further than what is around it
     */
    record Line(Words question, Words answer, Optional<String> language, Optional<Words> use) {}

    /** Where answers stand: the questionnaire itself, or an entry of a repeat. */
    interface Answers {

        /** Empty for a question without an answer. */
        Optional<Line> line(Question question);

        /** How the entry may be used, where it is held back further than the rest. */
        Optional<Words> use();

        /** What stands in each entry, the first first. */
        List<Answers> entries(Repeat repeat);
    }

    /** The segments in which something was answered. */
    static List<Written> of(Definition definition, Answers answers) {
        return definition.segments().stream()
                .map(segment -> new Written(Words.of(segment.label()), groups(segment, answers)))
                .filter(written -> !written.groups().isEmpty())
                .toList();
    }

    private static List<Group> groups(Segment segment, Answers answers) {
        List<Group> groups = new ArrayList<>();
        segment.topics()
                .forEach(topic -> add(groups, Words.of(topic.label()), Optional.empty(), topic.questions(), answers));
        segment.repeats().forEach(repeat -> addEntries(groups, language -> "", repeat, answers));
        return groups;
    }

    /** @param outer the name of the entry around them, or nothing */
    private static void addEntries(List<Group> groups, Words outer, Repeat repeat, Answers around) {
        int number = 1;
        for (Answers entry : around.entries(repeat)) {
            String which = " " + number++;
            Words title = language -> outer.in(language) + repeat.entryLabel().in(language) + which;
            add(groups, title, entry.use(), repeat.questions(), entry);
            repeat.repeats().forEach(inner -> addEntries(groups, language -> title.in(language) + ", ", inner, entry));
        }
    }

    private static void add(
            List<Group> groups, Words title, Optional<Words> use, List<Question> questions, Answers answers) {
        List<Line> lines = questions.stream()
                .filter(Shown::isShown)
                .flatMap(question -> answers.line(question).stream())
                .toList();
        if (!lines.isEmpty()) {
            groups.add(new Group(title, use, lines));
        }
    }
}
