package org.cabildo.ui.form;

import java.util.List;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.evaluation.FormState;
import org.cabildo.surveys.evaluation.Slot;
import org.cabildo.ui.shell.Words;

/** Of a question under the rules of its definition: each answer is as of the moment when it is asked for. */
record RuledStanding(LiveForm form, FormState state, Question question, Slot slot) implements Standing {

    @Override
    public boolean isAsked() {
        return state.isRelevant(slot);
    }

    @Override
    public boolean isRequired() {
        return state.isRequired(slot);
    }

    @Override
    public boolean holds() {
        return state.holds(slot);
    }

    @Override
    public String value() {
        return state.value(slot);
    }

    @Override
    public List<Choice> choices() {
        return question instanceof Question.OfList ? state.choices(slot) : List.of();
    }

    @Override
    public boolean canBeTakenBack() {
        return true;
    }

    @Override
    public Words mentioned(String name) {
        return form.mentioned(name, slot.entries());
    }
}
