package org.cabildo.ui.shell;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages of the page, each named in itself. Choosing one turns the page in place, with all that was typed. */
final class LanguageSwitch extends Nav implements LocaleChangeObserver {

    private final Map<Locale, NativeButton> buttons = new LinkedHashMap<>();

    LanguageSwitch() {
        addClassName("languages");
    }

    void offer(List<Locale> languages) {
        if (List.copyOf(buttons.keySet()).equals(languages)) {
            return;
        }
        removeAll();
        buttons.clear();
        for (Locale language : languages) {
            NativeButton button = new NativeButton(LanguageNames.inItself(language), click -> choose(click, language));
            button.getElement().setAttribute("lang", language.toLanguageTag());
            buttons.put(language, button);
            add(button);
        }
        getUI().ifPresent(page -> mark(page.getLocale()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setAriaLabel(Messages.in(event.getLocale(), "shell.languages"));
        mark(event.getLocale());
    }

    private static void choose(ClickEvent<NativeButton> click, Locale language) {
        click.getSource().getUI().ifPresent(page -> PageLanguage.choose(page, language));
    }

    private void mark(Locale current) {
        buttons.forEach(
                (language, button) -> button.getElement().setAttribute("aria-pressed", "" + language.equals(current)));
    }
}
