package org.cabildo.ui.respondent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Optional;
import org.cabildo.ui.shell.Words;

/**
 * An answer shown back. What somebody typed says in which language it is, whatever that of the page; each runs the way
 * that its letters run.
 */
final class AnswerText extends Component implements HasStyle, LocaleChangeObserver {

    private final Words words;

    /** @param language BCP 47 tag of what was typed; empty where the answer is told in the reader's language */
    AnswerText(String tag, Words words, Optional<String> language) {
        super(new Element(tag));
        this.words = words;
        getElement().setAttribute("dir", "auto");
        language.ifPresent(typed -> getElement().setAttribute("lang", typed));
    }

    AnswerText withClass(String className) {
        addClassName(className);
        return this;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setText(words.in(event.getLocale()));
    }
}
