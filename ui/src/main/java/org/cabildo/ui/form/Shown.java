package org.cabildo.ui.form;

import org.cabildo.surveys.definition.Question;

/** What of a questionnaire is seen, and what counts as something to answer. */
public final class Shown {

    private Shown() {}

    /** What is handed in unseen is not; nor is what is calculated and has no words to show it with. */
    public static boolean isShown(Question question) {
        boolean isNamed =
                question.label().byLanguage().values().stream().anyMatch(words -> !words.equals(question.name()));
        return !(question instanceof Question.Hidden) && (isNamed || !(question instanceof Question.Calculate));
    }

    /** Whether it is only looked at: the form answers it. */
    public static boolean isFixed(Question question) {
        return question.asked().rules().readOnly()
                || question.asked().rules().calculation().isPresent();
    }

    /** Whether the respondent can answer it on a page. */
    static boolean isFilledIn(Question question) {
        return question.isAnswered() && !isFixed(question) && !(question instanceof Question.File);
    }
}
