package org.cabildo.ui.form;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.shared.InputField;
import org.cabildo.surveys.definition.Question;

/** A box to tick, beside the sentence that is agreed to. */
final class TickInput implements Input {

    private final Checkbox field = new Checkbox();

    TickInput() {
        field.setManualValidation(true);
        field.addClassName("tick");
    }

    @Override
    public InputField<?, ?> field() {
        return field;
    }

    @Override
    public String value() {
        return field.getValue() ? Question.Acknowledge.TICKED : "";
    }

    @Override
    public void show(String value) {
        field.setValue(value.equals(Question.Acknowledge.TICKED));
    }
}
