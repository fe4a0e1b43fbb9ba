package org.cabildo.ui.form;

import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;

/** One line of a known shape, such as an address or a number; a telephone shows the keys for it. */
final class LineInput implements Input {

    private static final Set<String> NUMBERS = Set.of("numeric", "decimal");

    private final TextField field = new TextField();

    /** @param keys HTML's {@code inputmode} */
    LineInput(String keys) {
        field.getElement().setAttribute("inputmode", keys);
        field.setClassName("number", NUMBERS.contains(keys));
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

    @Override
    public boolean isTyped() {
        return true;
    }
}
