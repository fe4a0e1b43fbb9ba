package org.cabildo.ui.form;

import java.util.List;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.Words;

/** Of a question that no rule hangs on. */
record UnruledStanding(Question question, String value) implements Standing {

    @Override
    public boolean isAsked() {
        return true;
    }

    @Override
    public boolean isRequired() {
        return question.asked().required();
    }

    @Override
    public boolean holds() {
        return true;
    }

    @Override
    public List<Choice> choices() {
        return question instanceof Question.OfList of ? of.choices().choices() : List.of();
    }

    @Override
    public boolean canBeTakenBack() {
        return false;
    }

    @Override
    public Words mentioned(String name) {
        return Mentions.UNKNOWN;
    }
}
