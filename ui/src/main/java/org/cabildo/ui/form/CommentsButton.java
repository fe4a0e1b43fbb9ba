package org.cabildo.ui.form;

import com.vaadin.flow.component.html.NativeButton;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;

/** Opens what colleagues say about an answer, and tells how much of it is open; hidden where there are no colleagues. */
final class CommentsButton extends NativeButton {

    private final String question;
    private final Sheet sheet;
    private final Localized number = new Localized("span", language -> "");

    /**
     * @param label of the question as it stands over the answer
     * @param after run when something may have been said
     */
    CommentsButton(String question, Words label, Sheet sheet, Runnable after) {
        this.question = question;
        this.sheet = sheet;
        addClassNames("button", "button-quiet", "comment");
        add(number, new Localized("span", language -> ": " + label.in(language)).withClass("visually-hidden"));
        addClickListener(
                click -> sheet.talk(question).ifPresent(talk -> Comments.show(label.in(getLocale()), talk, after)));
        refresh();
    }

    void refresh() {
        sheet.talk(question)
                .ifPresentOrElse(
                        talk -> {
                            long open = talk.open();
                            setVisible(true);
                            setClassName("has-comments", open > 0);
                            number.say(
                                    open == 0
                                            ? Messages.words("form.comments.none")
                                            : Messages.words("form.comments.open", open));
                        },
                        () -> setVisible(false));
    }
}
