package org.cabildo.ui.form;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;

/** One of a list: all of them at once, or in a long list found by typing. */
final class OneChoiceInput implements Input {

    private final ChoiceList choices;
    private final InputField<?, Choice> field;
    private final SerializableConsumer<Locale> naming;
    private Locale language = Locale.ROOT;

    OneChoiceInput(ChoiceList choices) {
        this.choices = choices;
        if (ChoiceNames.areSearched(choices)) {
            ComboBox<Choice> box = new ComboBox<>();
            box.setItems((choice, typed) -> ChoiceNames.matches(choice, typed, language), choices.choices());
            box.setManualValidation(true);
            naming = to -> box.setItemLabelGenerator(choice -> choice.label().in(to));
            field = box;
        } else {
            RadioButtonGroup<Choice> group = new RadioButtonGroup<>();
            group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            group.setItems(choices.choices());
            group.setManualValidation(true);
            naming = to -> group.setItemLabelGenerator(choice -> choice.label().in(to));
            field = group;
        }
    }

    @Override
    public InputField<?, ?> field() {
        return field;
    }

    @Override
    public String value() {
        return field.getOptionalValue().map(Choice::name).orElse("");
    }

    @Override
    public void show(String value) {
        field.setValue(choices.choice(value).orElse(null));
    }

    @Override
    public void turnTo(Locale to) {
        language = to;
        naming.accept(to);
    }
}
