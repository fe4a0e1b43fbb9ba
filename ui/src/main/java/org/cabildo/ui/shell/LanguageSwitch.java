package org.cabildo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The languages of the page, each named in itself: side by side while there is room for them, and in a list to open
 * where there is not. Choosing one turns the page in place, with all that was typed.
 */
final class LanguageSwitch extends Nav implements LocaleChangeObserver {

    /** More than these are never side by side. */
    private static final int MOST_BUTTONS = 4;

    private static final String CHOSEN = "event.target.value";

    private final Map<Locale, NativeButton> buttons = new LinkedHashMap<>();
    private final Map<Locale, Element> options = new LinkedHashMap<>();
    private final Element list = new Element("select");

    LanguageSwitch() {
        addClassName("languages");
        list.addEventListener("change", event -> choose(event.getEventData().getString(CHOSEN)))
                .addEventData(CHOSEN);
    }

    void offer(List<Locale> languages) {
        if (List.copyOf(buttons.keySet()).equals(languages)) {
            return;
        }
        removeAll();
        buttons.clear();
        list.removeAllChildren();
        options.clear();
        languages.forEach(this::offer);
        getElement().appendChild(list);
        setClassName("are-many", languages.size() > MOST_BUTTONS);
        getUI().ifPresent(page -> mark(page.getLocale()));
    }

    private void offer(Locale language) {
        String tag = language.toLanguageTag();
        String name = LanguageNames.inItself(language);
        NativeButton button = new NativeButton(name, click -> choose(tag));
        button.getElement().setAttribute("lang", tag);
        buttons.put(language, button);
        add(button);
        Element option = new Element("option")
                .setAttribute("value", tag)
                .setAttribute("lang", tag)
                .setText(name);
        options.put(language, option);
        list.appendChild(option);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        String name = Messages.in(event.getLocale(), "shell.languages");
        setAriaLabel(name);
        list.setAttribute("aria-label", name);
        mark(event.getLocale());
    }

    private void choose(String tag) {
        buttons.keySet().stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst()
                .ifPresent(language -> PageLanguage.choose(UI.getCurrent(), language));
    }

    private void mark(Locale current) {
        buttons.forEach(
                (language, button) -> button.getElement().setAttribute("aria-pressed", "" + language.equals(current)));
        options.forEach((language, option) -> option.setProperty("selected", language.equals(current)));
    }
}
