package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import java.util.List;
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

    ReviewedSegment(Whereabouts here, OpenDraft draft, Segment segment) {
        super(Words.of(segment.label()), Paths.page(here, draft.key(), segment.name()), draft.mayWriteIn(segment));
        segment.topics().forEach(topic -> addGroup(Words.of(topic.label()), topic.questions(), draft));
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
            addGroup(title, repeat.questions(), entry);
            repeat.repeats().forEach(inner -> addEntries(language -> title.in(language) + ", ", inner, entry));
        }
    }

    private void addGroup(Words title, List<Question> questions, Sheet sheet) {
        Div group = new Div(new Localized("h3", title));
        group.addClassName("reviewed-group");
        questions.stream().filter(Shown::isShown).forEach(question -> addAnswer(group, question, sheet));
        if (group.getComponentCount() > 1) {
            add(group);
        }
    }
}
