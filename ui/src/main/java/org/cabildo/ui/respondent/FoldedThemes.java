package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.form.Fields;
import org.cabildo.ui.form.FoldedTopic;
import org.cabildo.ui.form.Themes;
import org.cabildo.ui.shell.Localized;

/** The themes of a segment that were not chosen, each to be opened where it stands. */
final class FoldedThemes extends Section {

    FoldedThemes(List<Topic> topics, OpenDraft draft, Fields pageFields) {
        Themes themes = draft.themes();
        addClassName("folded-themes");
        add(Localized.message("h2", "respondent.themes.others"));
        topics.forEach(topic -> add(new FoldedTopic(topic, draft, pageFields, () -> themes.isNeeded(topic), () -> {
            // Who may only read opens it for now.
            if (draft.mayChooseThemes()) {
                themes.choose(topic);
            }
        })));
    }
}
