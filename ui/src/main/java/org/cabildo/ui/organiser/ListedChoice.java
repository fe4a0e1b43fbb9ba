package org.cabildo.ui.organiser;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.ui.shell.LanguageNames;

/** A choice of a definition's lists, found by typing its first letters. */
final class ListedChoice extends ComboBox<String> implements LocaleChangeObserver {

    private ListedChoice(List<String> items, BiFunction<Locale, String, String> label) {
        setItems(items);
        setItemLabelGenerator(item -> label.apply(UI.getCurrent().getLocale(), item));
    }

    static ListedChoice of(Definition definition, String list) {
        return new ListedChoice(
                definition.choiceList(list).orElseThrow().choices().stream()
                        .map(Choice::name)
                        .toList(),
                (language, name) -> label(definition, list, name, language));
    }

    static ListedChoice ofLanguages(Definition definition) {
        return new ListedChoice(
                definition.answerLanguages().stream().map(Locale::toLanguageTag).toList(),
                (language, tag) -> LanguageNames.in(language, Locale.forLanguageTag(tag)));
    }

    static String label(Definition definition, String list, String name, Locale language) {
        return definition
                .choiceList(list)
                .flatMap(choices -> choices.choice(name))
                .map(choice -> choice.label().in(language))
                .orElse(name);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        String chosen = getValue();
        getListDataView().refreshAll();
        setValue(chosen);
    }
}
