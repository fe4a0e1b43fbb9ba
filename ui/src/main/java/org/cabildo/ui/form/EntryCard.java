package org.cabildo.ui.form;

import com.vaadin.flow.component.Component;
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
    private final Localized heading;
    private final List<Component> questions;
    private final boolean isGoneForGood;
    private int number = 1;

    /**
     * @param list in which it stands
     * @param level of its heading
     */
    EntryCard(
            Repeat repeat,
            Sheet entry,
            Fields fields,
            SerializableConsumer<EntryCard> removal,
            Entries list,
            int level) {
        this.isGoneForGood = !list.canRestore();
        this.repeat = repeat;
        this.entry = entry;
        this.removal = removal;
        this.heading = new Localized("h" + level, this::title);
        this.questions = fields.add(repeat.questions(), entry);
        addClassNames("card", "entry");
        add(head(list.mayChange()));
        add(questions);
        repeat.repeats().forEach(inner -> add(new RepeatSection(inner, entry.entries(inner), fields, level + 1)));
    }

    private Div head(boolean canBeRemoved) {
        Div head = new Div(heading);
        head.addClassName("entry-head");
        if (repeat.count().isEmpty() && canBeRemoved) {
            head.add(removeButton());
        }
        return head;
    }

    private NativeButton removeButton() {
        NativeButton remove = new NativeButton("", click -> askToRemove());
        remove.addClassNames("button", "button-quiet");
        // The heading names which one, for whoever hears the button without seeing where it stands.
        remove.add(
                Localized.message("span", "form.repeat.remove"),
                new Localized("span", language -> " " + title(language)).withClass("visually-hidden"));
        return remove;
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
        questions.stream()
                .filter(Component::isVisible)
                .filter(QuestionField.class::isInstance)
                .map(QuestionField.class::cast)
                .findFirst()
                .ifPresent(QuestionField::reveal);
    }

    private String title(Locale language) {
        return repeat.entryLabel().in(language) + " " + number;
    }

    private void askToRemove() {
        if (!isGoneForGood || isBlank(repeat, entry)) {
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

    private static boolean isBlank(Repeat repeat, Sheet entry) {
        return repeat.questions().stream()
                        .allMatch(question -> entry.of(question.name()).isBlank())
                && repeat.repeats().stream()
                        .allMatch(inner -> entry.entries(inner).all().stream().allMatch(e -> isBlank(inner, e)));
    }
}
