package org.cabildo.ui.form;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Moment;

/** What an answer said before, to read and to put back. */
final class EarlierVersions {

    private EarlierVersions() {}

    /** @param putBack takes the version that the reader wants again */
    static void show(Question question, List<Sheet.Earlier> versions, Consumer<String> putBack) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Messages.in(UI.getCurrent().getLocale(), "form.earlier.title"));
        OrderedList list = new OrderedList();
        list.addClassName("versions");
        versions.forEach(version -> list.add(row(question, version, dialog, putBack)));
        NativeButton close = button("form.earlier.close", "button-quiet");
        close.addClickListener(click -> dialog.close());
        dialog.add(Localized.message("p", "form.earlier.lead").withClass("soft"), list);
        dialog.getFooter().add(close);
        dialog.addClassName("versions-dialog");
        dialog.open();
    }

    private static ListItem row(Question question, Sheet.Earlier version, Dialog dialog, Consumer<String> putBack) {
        NativeButton restore = button("form.earlier.restore", "button-secondary");
        restore.addClickListener(click -> {
            dialog.close();
            putBack.accept(version.value());
        });
        Span author = new Span(version.author());
        author.addClassName("comment-author");
        author.setVisible(!version.author().isEmpty());
        Div head = new Div(author, new Moment(version.savedAt(), Moment.Style.DEADLINE), restore);
        head.addClassName("version-head");
        return new ListItem(
                head, new Localized("p", AnswerWords.of(question, version.value())).withClass("version-text"));
    }

    private static NativeButton button(String key, String look) {
        NativeButton button = new NativeButton();
        button.addClassNames("button", look);
        button.add(Localized.message("span", key));
        return button;
    }
}
