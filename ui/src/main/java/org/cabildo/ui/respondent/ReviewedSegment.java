package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.cabildo.backend.submission.UseWish;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.form.Shown;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** What was answered in one segment, as it will be handed in: without what is not asked any more. */
final class ReviewedSegment extends ReviewedPart {

    private final OpenDraft draft;
    private final UseMarks marks;

    ReviewedSegment(Whereabouts here, OpenDraft draft, Segment segment, UseMarks marks) {
        super(Words.of(segment.label()), Paths.page(here, draft.key(), segment.name()), draft.mayWriteIn(segment));
        this.draft = draft;
        this.marks = marks;
        segment.topics().forEach(topic -> addGroup(group(Words.of(topic.label())), topic.questions(), draft));
        segment.repeats().forEach(repeat -> addEntries(language -> "", repeat, draft));
        if (getComponentCount() == 1) {
            add(Localized.message("p", "respondent.review.nothing").withClass("soft"));
        }
    }

    /** @param outer the name of the entry around them, or nothing */
    private void addEntries(Words outer, Repeat repeat, Sheet around) {
        int number = 1;
        for (Sheet entry : around.entries(repeat).all()) {
            String which = " " + number++;
            Words title = language -> outer.in(language) + repeat.entryLabel().in(language) + which;
            Div group = group(title);
            group.add(marks.mark(SheetUses.of(entry), UseWish.ENTRY));
            addGroup(group, repeat.questions(), entry);
            repeat.repeats().forEach(inner -> addEntries(language -> title.in(language) + ", ", inner, entry));
        }
    }

    private static Div group(Words title) {
        Div group = new Div(new Localized("h3", title));
        group.addClassName("reviewed-group");
        return group;
    }

    /** Nothing of a group in which nothing was answered. */
    private void addGroup(Div group, List<Question> questions, Sheet sheet) {
        List<Question> answered = questions.stream()
                .filter(Shown::isShown)
                .filter(question -> !sheet.standing(question).value().isBlank())
                .toList();
        answered.forEach(question -> {
            addAnswer(group, question, sheet, DraftedAnswers.language(draft, question, sheet));
            group.add(marks.mark(SheetUses.of(sheet), question.name()));
        });
        if (!answered.isEmpty()) {
            add(group);
        }
    }
}
