package org.cabildo.ui.form;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;

/** Any number of a list: all of them at once, or in a long list found by typing. */
final class SomeChoicesInput implements Input {

    private final ChoiceList choices;
    private final InputField<?, Set<Choice>> field;
    private final SerializableConsumer<Locale> naming;
    private Locale language = Locale.ROOT;

    SomeChoicesInput(ChoiceList choices) {
        this.choices = choices;
        if (ChoiceNames.areSearched(choices)) {
            MultiSelectComboBox<Choice> box = new MultiSelectComboBox<>();
            box.setItems((choice, typed) -> ChoiceNames.matches(choice, typed, language), choices.choices());
            box.setManualValidation(true);
            box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
            naming = to -> box.setItemLabelGenerator(choice -> choice.label().in(to));
            field = box;
        } else {
            CheckboxGroup<Choice> group = new CheckboxGroup<>();
            group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
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

    /** In the order of the list, whatever the order in which they were chosen. */
    @Override
    public String value() {
        Set<Choice> chosen = field.getValue();
        return choices.choices().stream()
                .filter(chosen::contains)
                .map(Choice::name)
                .collect(Collectors.joining(" "));
    }

    @Override
    public void show(String value) {
        field.setValue(Arrays.stream(value.split(" "))
                .map(choices::choice)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    @Override
    public void turnTo(Locale to) {
        language = to;
        naming.accept(to);
    }
}
