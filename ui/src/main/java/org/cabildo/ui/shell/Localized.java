package org.cabildo.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import org.cabildo.surveys.definition.LocalizedText;

/**
 * An element whose text follows the reader's language, in place: {@code new Localized("h2", segment.label())}, or
 * {@code Localized.message("p", "shell.skip")}. Where there is none in it, the element says in which language it is.
 */
public final class Localized extends Component implements HasStyle, LocaleChangeObserver {

    private Words words;

    public Localized(String tag, Words words) {
        super(new Element(tag));
        this.words = words;
    }

    public Localized(String tag, LocalizedText text) {
        this(tag, Words.of(text));
    }

    /** @param key of {@link Messages} */
    public static Localized message(String tag, String key, Object... arguments) {
        return new Localized(tag, Messages.words(key, arguments));
    }

    /** For those who hear the page: what one of many buttons that read the same is for. */
    public static Localized heard(String about) {
        return new Localized("span", reader -> " " + about).withClass("visually-hidden");
    }

    /** Says something else from now on. */
    public void say(Words other) {
        words = other;
        getUI().ifPresent(ui -> tell(ui.getLocale()));
    }

    public Localized withClass(String className) {
        addClassName(className);
        return this;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        tell(event.getLocale());
    }

    private void tell(Locale reader) {
        getElement().setText(words.in(reader));
        LanguageOfPart.tell(getElement(), words.languageFor(reader), reader);
    }
}
