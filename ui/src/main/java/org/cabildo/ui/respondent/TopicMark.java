package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.form.Progress;
import org.cabildo.ui.form.ShortLabel;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** The way to a topic of this page, with how far it has been answered. */
final class TopicMark extends ListItem {

    private final Topic topic;
    private final OpenDraft draft;
    private final Anchor link = new Anchor();
    private final Localized words = new Localized("span", language -> "").withClass("visually-hidden");

    TopicMark(Topic topic, OpenDraft draft) {
        this.topic = topic;
        this.draft = draft;
        link.getElement()
                .setAttribute("href", "#" + topic.name())
                .setAttribute("router-ignore", true)
                .setAttribute("data-act", "go-to-topic");
        link.add(new Localized("span", ShortLabel.of(topic.label())), words);
        add(link);
        refresh();
    }

    /** Counts again; what is not asked, or not open, is left out. */
    void refresh() {
        Progress progress = draft.themes().progress(topic);
        setVisible(draft.form().isAsked(topic) && draft.themes().isIn(topic));
        link.getElement().setAttribute("data-state", ThemeState.of(progress));
        words.say(language -> ": "
                + Messages.in(language, "respondent.progress.answered.words", progress.answered(), progress.shown()));
    }
}
