package org.cabildo.ui.form;

import com.vaadin.flow.component.html.Section;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.shell.Localized;

/** A topic with its questions. */
public final class TopicSection extends Section {

    public TopicSection(Topic topic, Sheet sheet, Fields fields) {
        addClassName("topic");
        add(new Localized("h2", topic.label()::in));
        topic.questions().forEach(question -> add(fields.add(question, sheet)));
    }
}
