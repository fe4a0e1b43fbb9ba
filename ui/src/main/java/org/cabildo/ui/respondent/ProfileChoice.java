package org.cabildo.ui.respondent;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.ui.shell.LanguageNames;

/** A choice of one of a definition's lists, found by typing its first letters. */
final class ProfileChoice extends ComboBox<String> implements LocaleChangeObserver {

    ProfileChoice(Definition definition, String list) {
        this(definition.choiceList(list).orElseThrow().choices());
    }

    private ProfileChoice(List<Choice> choices) {
        setItems(choices.stream().map(Choice::name).toList());
        setItemLabelGenerator(name -> choices.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .map(choice -> choice.label().in(Titles.language()))
                .orElse(name));
    }

    /** Each named in itself: whoever reads it finds it. */
    static ProfileChoice ofLanguages(Definition definition) {
        ProfileChoice languages = new ProfileChoice(definition.answerLanguages().stream()
                .map(language -> new Choice(
                        language.toLanguageTag(),
                        new LocalizedText(Map.of(language, LanguageNames.inItself(language)))))
                .toList());
        Locale read = Titles.language();
        if (definition.answerLanguages().contains(read)) {
            languages.setValue(read.toLanguageTag());
        }
        return languages;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        String chosen = getValue();
        getListDataView().refreshAll();
        setValue(chosen);
    }
}
