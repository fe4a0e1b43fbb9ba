package org.cabildo.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/**
 * A topic that the respondent did not choose: its name alone, until it is asked for or has to be answered. Its fields
 * are made then, so that they weigh nothing before.
 */
public final class FoldedTopic extends Div implements Refreshed {

    private final Supplier<Progress> extent;
    private final BooleanSupplier isNeeded;
    private final Supplier<TopicSection> open;
    private final LongSupplier openComments;
    private final Localized questions = new Localized("p", language -> "").withClass("soft");
    private final Localized comments = new Localized("p", language -> "").withClass("folded-comments");
    private boolean isOpen;

    /**
     * @param isNeeded whether it must not be left out any more
     * @param choose run when it is asked for, before it opens
     */
    public FoldedTopic(Topic topic, Sheet sheet, Fields fields, BooleanSupplier isNeeded, Runnable choose) {
        this.isNeeded = isNeeded;
        this.extent = () -> Progress.of(List.of(topic), sheet);
        this.open = () -> new TopicSection(topic, sheet, fields);
        this.openComments = () -> topic.questions().stream()
                .flatMap(question -> sheet.talk(question.name()).stream())
                .mapToLong(Talk::open)
                .sum();
        comments.getElement().setAttribute("role", "status");
        NativeButton answer = new NativeButton("", click -> {
            choose.run();
            open().getElement().executeJs("""
                            const heading = this.querySelector('h2');
                            heading.tabIndex = -1;
                            heading.focus();""");
        });
        answer.addClassNames("button", "button-secondary");
        answer.add(
                Localized.message("span", "form.topic.open"),
                new Localized("span", language -> ": " + topic.label().in(language)).withClass("visually-hidden"));
        Section folded = new Section(new Div(new Localized("h3", topic.label()), questions, comments), answer);
        folded.addClassName("folded-topic");
        add(folded);
        fields.follow(this);
        refresh();
    }

    /** Shows its fields. */
    public TopicSection open() {
        TopicSection section = open.get();
        isOpen = true;
        setVisible(true);
        removeAll();
        add(section);
        return section;
    }

    @Override
    public void refresh() {
        if (isOpen) {
            return;
        }
        if (isNeeded.getAsBoolean()) {
            open();
            return;
        }
        int shown = extent.get().shown();
        setVisible(shown > 0);
        questions.say(Messages.words("form.topic.questions", shown));
        long said = openComments.getAsLong();
        comments.say(said == 0 ? language -> "" : Messages.words("form.comments.open", said));
    }

    @Override
    public Component component() {
        return this;
    }
}
