package org.cabildo.ui.form;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Question;

/** One of a list. */
final class OneChoiceInput extends ChoiceInput {

    private final boolean isSearched;
    private final InputField<?, Choice> field;
    private final SerializableConsumer<List<Choice>> offering;
    private final SerializableConsumer<Locale> naming;

    OneChoiceInput(Question.SelectOne question) {
        super(question);
        isSearched = ChoiceNames.areSearched(question);
        if (isSearched) {
            ComboBox<Choice> box = new ComboBox<>();
            box.setManualValidation(true);
            offering = some -> box.setItems(this::matches, some);
            naming = to -> box.setItemLabelGenerator(choice -> choice.label().in(to));
            field = box;
        } else {
            RadioButtonGroup<Choice> group = new RadioButtonGroup<>();
            group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
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
    public boolean needsTakingBack() {
        return !isSearched;
    }

    @Override
    Collection<Choice> chosen() {
        return field.getOptionalValue().map(List::of).orElse(List.of());
    }

    @Override
    void choose(List<Choice> some) {
        field.setValue(some.isEmpty() ? field.getEmptyValue() : some.get(0));
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
