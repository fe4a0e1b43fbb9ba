package org.cabildo.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.shell.Localized;

/** A topic with its questions; hidden while none of them is asked. */
public final class TopicSection extends Section implements Refreshed {

    private final List<Component> parts;

    public TopicSection(Topic topic, Sheet sheet, Fields fields) {
        addClassName("topic");
        setId(topic.name());
        parts = fields.add(topic.questions(), sheet);
        add(new Localized("h2", topic.label()));
        MissingText.of(topic.label(), topic.questions()).ifPresent(this::add);
        add(parts);
        fields.follow(this);
        refresh();
    }

    @Override
    public void refresh() {
        setVisible(parts.stream().anyMatch(Component::isVisible));
    }

    @Override
    public Component component() {
        return this;
    }
}
