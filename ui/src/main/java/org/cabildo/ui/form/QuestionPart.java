package org.cabildo.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;

/** What stands on a page for one question, worded with the answers that it mentions; hidden while it is not asked. */
abstract class QuestionPart extends Div implements Refreshed, LocaleChangeObserver {

    private final Question question;
    private final Sheet sheet;

    QuestionPart(Question question, Sheet sheet) {
        this.question = question;
        this.sheet = sheet;
        addClassName("question");
        MissingText.of(question).ifPresent(this::add);
        add(new ReadAloud(question.label()));
        getElement().setAttribute("data-question", question.name());
    }

    final Question question() {
        return question;
    }

    final Sheet sheet() {
        return sheet;
    }

    final Standing standing() {
        return sheet.standing(question);
    }

    final String worded(LocalizedText text, Locale language) {
        return Mentions.filledIn(text, standing(), language);
    }

    /** Says everything in this language. */
    abstract void say(Locale language);

    @Override
    public void refresh() {
        setVisible(standing().isAsked());
        getUI().ifPresent(ui -> say(ui.getLocale()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say(event.getLocale());
    }

    @Override
    public Component component() {
        return this;
    }
}
