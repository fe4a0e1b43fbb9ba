package org.cabildo.ui.form;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.LanguageOfPart;

/** Words between the questions. */
final class NoteText extends QuestionPart {

    private final Paragraph label = new Paragraph();
    private final Paragraph hint = new Paragraph();

    NoteText(Question.Note note, Sheet sheet) {
        super(note, sheet);
        addClassName("note");
        hint.addClassName("soft");
        add(label);
        if (note.asked().hint() != null) {
            add(hint);
        }
        refresh();
    }

    @Override
    void say(Locale language) {
        label.setText(worded(question().label(), language));
        LanguageOfPart.tell(label.getElement(), question().label().languageFor(language), language);
        LocalizedText help = question().asked().hint();
        if (help != null) {
            hint.setText(worded(help, language));
            LanguageOfPart.tell(hint.getElement(), help.languageFor(language), language);
        }
    }
}
