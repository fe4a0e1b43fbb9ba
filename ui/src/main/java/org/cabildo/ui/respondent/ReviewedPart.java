package org.cabildo.ui.respondent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.form.AnswerWords;
import org.cabildo.ui.form.Mentions;
import org.cabildo.ui.form.Sheet;
import org.cabildo.ui.shell.Localized;
import org.cabildo.ui.shell.Words;

/** One page of the draft in reading form, under its name, with the way back to it. */
abstract class ReviewedPart extends Section {

    /** @param mayChange whether the reader may write there; else it is to be read */
    ReviewedPart(Words title, String path, boolean mayChange) {
        addClassName("reviewed");
        Anchor change = new Anchor(path);
        change.addClassNames("button", "button-quiet");
        change.add(
                Localized.message("span", mayChange ? "respondent.review.change" : "respondent.review.read"),
                new Localized("span", language -> ": " + title.in(language)).withClass("visually-hidden"));
        Div head = new Div(new Localized("h2", title), change);
        head.addClassName("reviewed-head");
        add(head);
    }

    /**
     * A question with its answer; nothing for a question without one.
     *
     * @param language as in {@link AnswerText}
     */
    static void addAnswer(Div to, Question question, Sheet sheet, Optional<String> language) {
        String answer = sheet.standing(question).value();
        if (!answer.isBlank()) {
            to.add(
                    new Localized("p", Mentions.label(question, sheet)).withClass("reviewed-question"),
                    new AnswerText("p", AnswerWords.of(question, answer), language).withClass("reviewed-answer"));
        }
    }
}
