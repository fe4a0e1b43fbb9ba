package org.cabildo.ui.form;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;
import org.cabildo.ui.shell.Words;

/** What colleagues say about an answer, and a place to say something. */
final class Comments extends Dialog {

    private final Talk talk;
    private final OrderedList list = new OrderedList();
    private final TextArea text = new TextArea();

    /** @param question as it stands over the answer */
    private Comments(String question, Talk talk) {
        this.talk = talk;
        Locale language = UI.getCurrent().getLocale();
        setHeaderTitle(Messages.in(language, "form.comments.title"));
        list.addClassName("comments");
        text.setLabel(Messages.in(language, "form.comments.text"));
        text.setWidthFull();
        text.addValueChangeListener(change -> text.setInvalid(false));
        NativeButton say = button("form.comments.say", "button-primary");
        say.addClickListener(click -> say());
        NativeButton close = button("form.earlier.close", "button-quiet");
        close.addClickListener(click -> close());
        Span about = new Span(question);
        about.addClassName("comments-about");
        add(about, Localized.message("p", "form.comments.lead").withClass("soft"), list, text);
        getFooter().add(close, say);
        addClassName("versions-dialog");
        show();
    }

    /** @param after run when it was closed */
    static void show(String question, Talk talk, Runnable after) {
        Comments comments = new Comments(question, talk);
        comments.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                after.run();
            }
        });
        comments.open();
    }

    private void say() {
        Optional<Words> refusal = talk.say(text.getValue());
        refusal.ifPresent(reason -> {
            text.setErrorMessage(reason.in(UI.getCurrent().getLocale()));
            text.setInvalid(true);
            text.focus();
        });
        if (refusal.isEmpty()) {
            text.clear();
            show();
        }
    }

    private void show() {
        List<Talk.Said> all = talk.all();
        list.removeAll();
        all.forEach(said -> list.add(row(said)));
        list.setVisible(!all.isEmpty());
    }

    private ListItem row(Talk.Said said) {
        Span author = new Span(said.author());
        author.addClassName("comment-author");
        Div head = new Div(author, new Moment(said.at(), Moment.Style.DEADLINE));
        head.addClassName("version-head");
        Span words = new Span(said.text());
        words.addClassName("version-text");
        words.getElement().setAttribute("dir", "auto");
        ListItem row = new ListItem(head, words);
        if (said.isSettled()) {
            row.addClassName("is-settled");
            row.add(Localized.message("span", "form.comments.settled").withClass("soft"));
        } else {
            NativeButton settle = button("form.comments.settle", "button-quiet");
            settle.addClickListener(click -> {
                talk.settle(said.id());
                show();
            });
            row.add(settle);
        }
        return row;
    }

    private static NativeButton button(String key, String look) {
        NativeButton button = new NativeButton();
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
