package org.cabildo.ui.respondent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.ui.shell.LanguageOfPart;
import org.cabildo.ui.shell.Words;

/**
 * An answer shown back. What somebody typed says in which language it is, whatever that of the page; anything else where it
 * is told in another than the reader's. Each runs the way that its letters run.
 */
final class AnswerText extends Component implements HasStyle, LocaleChangeObserver {

    private final Words words;
    private final Optional<String> typed;

    /** @param typed BCP 47 tag of the language of what was typed; empty of anything else */
    AnswerText(String tag, Words words, Optional<String> typed) {
        super(new Element(tag));
        this.words = words;
        this.typed = typed;
    }

    AnswerText withClass(String className) {
        addClassName(className);
        return this;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale reader = event.getLocale();
        getElement().setText(words.in(reader));
        LanguageOfPart.tell(getElement(), words.languageFor(reader), reader);
        typed.ifPresent(language -> getElement().setAttribute("lang", language));
        getElement().setAttribute("dir", "auto");
    }
}
