package org.cabildo.ui.form;

import com.vaadin.flow.component.shared.InputField;
import java.util.Locale;
import org.cabildo.surveys.definition.Question;

/** The field for one kind of question. To the outside it speaks the stored form only. */
sealed interface Input permits TextInput, LinkInput, DayInput, OneChoiceInput, SomeChoicesInput {

    /** The one place that knows the kinds. */
    static Input of(Question question) {
        if (question instanceof Question.Text text) {
            return new TextInput(text);
        }
        if (question instanceof Question.Url) {
            return new LinkInput();
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
