package org.cabildo.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.Messages;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * One question on the page, with its hint and its answer so far. It writes every change to its sheet, and turns to
 * another language without touching what was typed. A question that is not asked is hidden and keeps its answer.
 */
public final class QuestionField extends Div implements LocaleChangeObserver {

    private final Question question;
    private final Sheet sheet;
    private final Input input;
    private final @Nullable TextLength length;
    private final Runnable afterChange;
    private @Nullable Words complaint;
    private boolean isUnsaved;

    QuestionField(Question question, Sheet sheet, Runnable afterChange) {
        this.question = question;
        this.sheet = sheet;
        this.afterChange = afterChange;
        this.input = Input.of(question);
        this.length =
                question instanceof Question.Text text && text.multiline() ? new TextLength(text.maxLength()) : null;
        addClassName("question");
        getElement().setAttribute("data-question", question.name());
        Component field = (Component) input.field();
        // The hint is read before typing, so it stands between the question and the field.
        field.getElement().getThemeList().add("helper-above-field");
        add(field);
        Optional.ofNullable(length).ifPresent(this::add);
        input.show(sheet.of(question.name()));
        measure();
        input.field().addValueChangeListener(change -> changed());
        showIfAsked();
    }

    Sheet sheet() {
        return sheet;
    }

    boolean isFor(String questionName) {
        return question.name().equals(questionName);
    }

    boolean isUnsaved() {
        return isUnsaved;
    }

    void showIfAsked() {
        setVisible(Progress.isAsked(question, sheet));
    }

    /** Says what is wrong with the answer, until it is changed. */
    public void complain(Words sentence) {
        complaint = sentence;
        getUI().ifPresent(ui -> showComplaint(ui.getLocale()));
    }

    /** Brings it into view, ready to type. */
    public void reveal() {
        getElement().executeJs("""
                        const field = this.firstElementChild;
                        customElements.whenDefined(field.localName).then(() => requestAnimationFrame(() => {
                          this.scrollIntoView({block: 'center'});
                          field.focus();
                        }));""");
    }

    private void changed() {
        measure();
        complaint = null;
        ((HasValidationProperties) input.field()).setInvalid(false);
        write();
    }

    /** Writes what stands in the field. It counts as unsaved until the sheet has taken it. */
    void write() {
        isUnsaved = true;
        try {
            String value = input.value();
            sheet.write(question.name(), value);
            isUnsaved = false;
            Written.tell(this, value);
        } finally {
            afterChange.run();
        }
    }

    private void measure() {
        if (length != null) {
            length.measure(input.value());
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale language = event.getLocale();
        InputField<?, ?> field = input.field();
        field.setLabel(label(language));
        LocalizedText hint = question.asked().hint();
        field.setHelperText(hint == null ? null : hint.in(language));
        input.turnTo(language);
        showComplaint(language);
    }

    private String label(Locale language) {
        String asked = question.label().in(language);
        return question.asked().required() ? Messages.in(language, "form.required", asked) : asked;
    }

    private void showComplaint(Locale language) {
        if (complaint != null) {
            HasValidationProperties field = (HasValidationProperties) input.field();
            field.setErrorMessage(complaint.in(language));
            field.setInvalid(true);
        }
    }
}
