package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.form.Progress;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** What was answered in one segment, as it will be handed in: without what is not asked any more. */
final class ReviewedSegment extends ReviewedPart {

    ReviewedSegment(Whereabouts here, OpenDraft draft, Segment segment) {
        super(segment.label()::in, Paths.page(here, draft.key(), segment.name()));
        segment.topics().forEach(topic -> addTopic(topic, draft));
        segment.repeats().forEach(repeat -> addEntries(repeat, draft));
        if (getComponentCount() == 1) {
            add(Localized.message("p", "respondent.review.nothing").withClass("soft"));
        }
    }

    private void addTopic(Topic topic, OpenDraft draft) {
        addGroup(topic.label()::in, topic.questions(), draft);
    }

    private void addEntries(Repeat repeat, OpenDraft draft) {
        int number = 1;
        for (Sheet entry : draft.entries(repeat).all()) {
            String which = " " + number++;
            addGroup(language -> repeat.entryLabel().in(language) + which, repeat.questions(), entry);
        }
    }

    private void addGroup(Words title, List<Question> questions, Sheet sheet) {
        Div group = new Div(new Localized("h3", title));
        group.addClassName("reviewed-group");
        questions.stream()
                .filter(question -> Progress.isAsked(question, sheet))
                .forEach(question -> addAnswer(group, question, sheet));
        if (group.getComponentCount() > 1) {
            add(group);
        }
    }
}
