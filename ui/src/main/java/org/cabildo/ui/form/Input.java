package org.cabildo.ui.form;

import com.vaadin.flow.component.shared.InputField;
import java.util.Locale;
import java.util.Map;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** The field for one kind of question. To the outside it speaks the stored form only. */
sealed interface Input
        permits TextInput,
                LineInput,
                DayInput,
                ChoiceInput,
                RankField,
                ScaleInput,
                ScaleLineInput,
                TickInput,
                PlaceField,
                CalculatedField,
                FileField {

    /** Kinds that are one line, with the keys that a telephone shows for them. */
    Map<Class<? extends Question>, String> KEYS = Map.of(
            Question.Url.class, "url",
            Question.Email.class, "email",
            Question.Phone.class, "tel",
            Question.WholeNumber.class, "numeric",
            Question.Year.class, "numeric",
            Question.DecimalNumber.class, "decimal");

    /**
     * The one place that knows the kinds.
     *
     * @param sheet keeps what is more than a line, as a file
     * @throws IllegalArgumentException for what has no field: notes are read, and what is hidden is not even that
     */
    static Input of(Question question, Sheet sheet) {
        if (question.asked().rules().calculation().isPresent()) {
            return new CalculatedField(question);
        }
        if (question instanceof Question.Text text) {
            return new TextInput(text);
        }
        if (KEYS.containsKey(question.getClass())) {
            return new LineInput(KEYS.get(question.getClass()));
        }
        return question instanceof Question.OfList of ? ofList(of) : special(question, sheet);
    }

    private static Input ofList(Question.OfList question) {
        if (question instanceof Question.SelectOne one) {
            return new OneChoiceInput(one);
        }
        if (question instanceof Question.SelectMultiple some) {
            return new SomeChoicesInput(some);
        }
        return new RankField(question.choices());
    }

    private static Input special(Question question, Sheet sheet) {
        if (question instanceof Question.Range range) {
            return ScaleWords.areFew(range) ? new ScaleInput(range) : new ScaleLineInput(range);
        }
        if (question instanceof Question.Date) {
            return new DayInput();
        }
        if (question instanceof Question.Acknowledge) {
            return new TickInput();
        }
        if (question instanceof Question.GeoPoint) {
            return new PlaceField();
        }
        if (question instanceof Question.File file) {
            return new FileField(file, sheet.file(file));
        }
        throw new IllegalArgumentException("nobody answers a " + question.type());
    }

    InputField<?, ?> field();

    /** The empty string when there is no answer. */
    String value();

    /** A value that this field cannot show, such as a choice of an earlier version, is left out. */
    void show(String value);

    /** Names what there is to choose in this language; touches no answer. */
    default void turnTo(Locale language) {}

    /**
     * Turns to how its question stands now.
     *
     * @return whether something that was chosen is not offered any more, and was left out
     */
    default boolean follow(Standing standing) {
        return false;
    }

    /** What helps to fill it in, beside the question's own hint; the empty string for what needs no words. */
    default String advice(Locale language) {
        return "";
    }

    /** What is wrong with what stands in it, as far as the field knows by itself. */
    default @Nullable Words mistake() {
        return null;
    }

    /** Whether its value changes while the respondent is still busy with it, and not only on leaving it. */
    default boolean changesWhileTyping() {
        return false;
    }

    /** Whether it is typed letter by letter, so that the page may hold more of it than was told. */
    default boolean isTyped() {
        return false;
    }

    /** Whether an answer cannot be taken out of the field by the field's own means. */
    default boolean needsTakingBack() {
        return false;
    }
}
