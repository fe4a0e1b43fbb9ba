package org.cabildo.ui.form;

import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.TextField;

/** An address; a telephone shows the keys for one. */
final class LinkInput implements Input {

    private final TextField field = new TextField();

    LinkInput() {
        field.getElement().setAttribute("inputmode", "url");
        field.setAutocorrect(false);
        field.setManualValidation(true);
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
}
