package org.cabildo.ui.form;

import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.cabildo.surveys.definition.Question;

/**
 * Free text. The browser is not told the greatest length: it would cut a longer text in silence, and handing in names
 * it instead.
 */
final class TextInput implements Input {

    /** Soon enough that a closed lid loses one sentence at most, seldom enough for a bad line. */
    private static final int SAVED_AFTER_MILLIS = 1_000;

    private static final int LONGEST_LINE = 300;

    private final TextFieldBase<?, String> field;

    TextInput(Question.Text text) {
        field = text.multiline() || text.maxLength() > LONGEST_LINE ? area(text.multiline() ? 4 : 1) : new TextField();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(SAVED_AFTER_MILLIS);
        field.setManualValidation(true);
        // Left for a link, the page would go without the last words: sending any event sends them first.
        field.getElement().addEventListener("change", leaving -> {});
    }

    private static TextArea area(int rows) {
        TextArea area = new TextArea();
        area.setMinRows(rows);
        return area;
    }

    @Override
    public InputField<?, ?> field() {
        return field;
    }

    @Override
    public String value() {
        return field.getValue();
    }

    @Override
    public void show(String value) {
        field.setValue(value);
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public boolean changesWhileTyping() {
        return true;
    }
}
