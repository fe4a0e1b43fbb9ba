package org.cabildo.ui.form;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Question;

/** Any number of a list. */
final class SomeChoicesInput extends ChoiceInput {

    private final InputField<?, Set<Choice>> field;
    private final SerializableConsumer<List<Choice>> offering;
    private final SerializableConsumer<Locale> naming;

    SomeChoicesInput(Question.SelectMultiple question) {
        super(question);
        if (ChoiceNames.areSearched(question)) {
            MultiSelectComboBox<Choice> box = new MultiSelectComboBox<>();
            box.setManualValidation(true);
            box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
            offering = some -> box.setItems(this::matches, some);
            naming = to -> box.setItemLabelGenerator(choice -> choice.label().in(to));
            field = box;
        } else {
            CheckboxGroup<Choice> group = new CheckboxGroup<>();
            group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
            group.setManualValidation(true);
            offering = group::setItems;
            naming = to -> group.setItemLabelGenerator(choice -> choice.label().in(to));
            field = group;
        }
        offer(question.choices().choices());
    }

    @Override
    public InputField<?, ?> field() {
        return field;
    }

    @Override
    Collection<Choice> chosen() {
        return field.getValue();
    }

    @Override
    void choose(List<Choice> some) {
        field.setValue(new LinkedHashSet<>(some));
    }

    @Override
    void offer(List<Choice> some) {
        offering.accept(some);
    }

    @Override
    void nameIn(Locale to) {
        naming.accept(to);
    }
}
