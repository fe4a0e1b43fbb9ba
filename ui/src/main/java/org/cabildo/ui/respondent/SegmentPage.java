package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cabildo.backend.submission.Drafts;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.form.Fields;
import org.cabildo.ui.form.RepeatSection;
import org.cabildo.ui.form.Themes;
import org.cabildo.ui.form.TopicSection;
import org.cabildo.ui.shell.ShellLayout;
import org.cabildo.ui.shell.Whereabouts;
import org.cabildo.ui.shell.Words;

/** One segment: what it is about, its topics with their questions, and what can be added any number of times. */
@Route(value = Paths.DRAFT_ROUTE + "/:" + Paths.SEGMENT, layout = ShellLayout.class)
public class SegmentPage extends DraftPage {

    @Inject
    public SegmentPage(Drafts drafts) {
        super(drafts);
    }

    @Override
    String name(BeforeEnterEvent event) {
        return event.getRouteParameters().get(Paths.SEGMENT).orElse("");
    }

    @Override
    Words title(Whereabouts here, String name) {
        return Words.of(segment(here, name).label());
    }

    @Override
    void fill(Div body, Whereabouts here, OpenDraft draft, Fields pageFields, String name) {
        Segment segment = segment(here, name);
        PartNumber number = new PartNumber(draft.form(), segment);
        refreshesWithContents(number::refresh);
        body.addComponentAsFirst(number);
        body.add(new SegmentIntro(segment));
        Themes themes = draft.themes();
        List<Topic> folded = new ArrayList<>();
        for (Topic topic : segment.topics()) {
            if (themes.isIn(topic) || isAskedFor(topic)) {
                body.add(new TopicSection(topic, draft, pageFields));
            } else {
                folded.add(topic);
            }
        }
        segment.repeats().forEach(repeat -> body.add(new RepeatSection(repeat, draft.entries(repeat), pageFields)));
        if (!folded.isEmpty()) {
            body.add(new FoldedThemes(folded, draft, pageFields));
        }
        body.add(new Onward(here, draft, name));
    }

    /** Whether a link has led to a question of it. */
    private boolean isAskedFor(Topic topic) {
        return topic.questions().stream().anyMatch(question -> question.name().equals(askedFor()));
    }

    private static Segment segment(Whereabouts here, String name) {
        return here.consultation().definition().segment(name).orElseThrow(NotFoundException::new);
    }
}
