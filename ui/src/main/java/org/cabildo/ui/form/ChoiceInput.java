package org.cabildo.ui.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Question;

/** Choosing from a list: all of it is seen at once, or in a long list found by typing. */
abstract sealed class ChoiceInput implements Input permits OneChoiceInput, SomeChoicesInput {

    /** An open list stands at the end of the document, far from its field. */
    private static final String TELL_LANGUAGE = """
            customElements.whenDefined(this.localName).then(() => requestAnimationFrame(() => {
              const list = this._overlayElement;
              const parts = list ? [list, this.querySelector(':scope > [slot=input]')]
                : [...this.querySelectorAll('vaadin-radio-button, vaadin-checkbox')];
              parts.forEach(part => part.lang = $0);
            }))""";

    private final ChoiceList choices;
    private List<Choice> offered;
    private Locale language = Locale.ROOT;
    private boolean isLanguageTold;

    ChoiceInput(Question.OfList question) {
        choices = question.choices();
        offered = choices.choices();
    }

    abstract Collection<Choice> chosen();

    abstract void choose(List<Choice> some);

    /** Has the field offer these, which may take away what was chosen. */
    abstract void offer(List<Choice> some);

    abstract void nameIn(Locale to);

    boolean matches(Choice choice, String typed) {
        return ChoiceNames.matches(choice, typed, language);
    }

    /** In the order of the list, whatever the order in which they were chosen. */
    @Override
    public String value() {
        Collection<Choice> chosen = chosen();
        return choices.choices().stream()
                .filter(chosen::contains)
                .map(Choice::name)
                .collect(Collectors.joining(" "));
    }

    @Override
    public void show(String value) {
        choose(Arrays.stream(value.split(" "))
                .map(choices::choice)
                .flatMap(Optional::stream)
                .filter(offered::contains)
                .toList());
    }

    @Override
    public boolean follow(Standing standing) {
        List<Choice> now = standing.choices();
        if (now.equals(offered)) {
            return false;
        }
        String before = value();
        offered = now;
        offer(now);
        show(before);
        return !value().equals(before);
    }

    @Override
    public void turnTo(Locale to) {
        language = to;
        nameIn(to);
        Set<Locale> shown = choices.choices().stream()
                .map(choice -> choice.label().languageFor(to))
                .collect(Collectors.toSet());
        boolean isOther = shown.stream().noneMatch(named -> named.getLanguage().equals(to.getLanguage()));
        if (shown.size() == 1 && (isOther || isLanguageTold)) {
            isLanguageTold = true;
            String tag = shown.iterator().next().toLanguageTag();
            field().getElement().executeJs(TELL_LANGUAGE, tag);
        }
    }
}
