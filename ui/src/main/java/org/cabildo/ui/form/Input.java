package org.cabildo.ui.form;

import com.vaadin.flow.component.shared.InputField;
import java.util.Locale;
import java.util.Map;
import org.cabildo.surveys.definition.Question;

/** The field for one kind of question. To the outside it speaks the stored form only. */
sealed interface Input permits TextInput, LineInput, DayInput, OneChoiceInput, SomeChoicesInput {

    /** Kinds that are one line, with the keys that a telephone shows for them. */
    Map<Class<? extends Question>, String> KEYS = Map.of(
            Question.Url.class, "url",
            Question.Email.class, "email",
            Question.Phone.class, "tel",
            Question.WholeNumber.class, "numeric",
            Question.Year.class, "numeric",
            Question.DecimalNumber.class, "decimal");

    /**
     * The one place that knows the kinds. Not all that a definition can have are shown yet.
     *
     * @throws IllegalStateException if there is no field for this kind
     */
    static Input of(Question question) {
        if (question instanceof Question.Text text) {
            return new TextInput(text);
        }
        if (KEYS.containsKey(question.getClass())) {
            return new LineInput(KEYS.get(question.getClass()));
        }
        if (question instanceof Question.Date) {
            return new DayInput();
        }
        if (question instanceof Question.SelectOne one) {
            return new OneChoiceInput(one.choices());
        }
        if (question instanceof Question.SelectMultiple some) {
            return new SomeChoicesInput(some.choices());
        }
        throw new IllegalStateException("a kind of question without a field: " + question.type());
    }

    InputField<?, ?> field();

    /** The empty string when there is no answer. */
    String value();

    /** A value that this field cannot show, such as a choice of an earlier version, is left out. */
    void show(String value);

    /** Names what there is to choose in this language; touches no answer. */
    default void turnTo(Locale language) {}
}
