package org.cabildo.ui.form;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Messages;

/** One entry of a repeat. */
final class EntryCard extends Article {

    private final Repeat repeat;
    private final Sheet entry;
    private final SerializableConsumer<EntryCard> removal;
    private final Localized heading = new Localized("h3", this::title);
    private final List<QuestionField> questions;
    private int number = 1;

    EntryCard(Repeat repeat, Sheet entry, Fields fields, SerializableConsumer<EntryCard> removal) {
        this.repeat = repeat;
        this.entry = entry;
        this.removal = removal;
        this.questions = repeat.questions().stream()
                .map(question -> fields.add(question, entry))
                .toList();
        addClassNames("card", "entry");
        NativeButton remove = new NativeButton("", click -> askToRemove());
        remove.addClassNames("button", "button-quiet");
        // The heading names which one, for whoever hears the button without seeing where it stands.
        remove.add(
                Localized.message("span", "form.repeat.remove"),
                new Localized("span", language -> " " + title(language)).withClass("visually-hidden"));
        Div head = new Div(heading, remove);
        head.addClassName("entry-head");
        add(head);
        questions.forEach(this::add);
    }

    Sheet entry() {
        return entry;
    }

    void number(int place) {
        number = place;
        heading.say(this::title);
    }

    void reveal() {
        getElement().executeJs("this.scrollIntoView({block: 'start'})");
        questions.get(0).reveal();
    }

    private String title(Locale language) {
        return repeat.entryLabel().in(language) + " " + number;
    }

    private void askToRemove() {
        boolean isEmpty = repeat.questions().stream()
                .allMatch(question -> entry.of(question.name()).isBlank());
        if (isEmpty) {
            removal.accept(this);
            return;
        }
        Locale language = getLocale();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Messages.in(language, "form.repeat.confirm.title", title(language)));
        dialog.setText(Messages.in(language, "form.repeat.confirm.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(Messages.in(language, "form.repeat.confirm.keep"));
        dialog.setConfirmText(Messages.in(language, "form.repeat.confirm.remove"));
        dialog.setConfirmButtonTheme("primary error");
        dialog.addConfirmListener(confirmed -> removal.accept(this));
        dialog.open();
    }
}
