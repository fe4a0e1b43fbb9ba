package org.cabildo.ui.form;

import java.util.List;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.Question;
import org.cabildo.ui.shell.Words;

/** How one question stands in one place, given everything answered so far. */
public interface Standing {

    boolean isAsked();

    /** Whether it is asked and must be answered. */
    boolean isRequired();

    /** Whether its answer holds to its constraint; no answer always does. */
    boolean holds();

    /** The answer as it would be handed in, in stored form: none while it is not asked, or what was calculated. */
    String value();

    /** What can be chosen now, in the order of the list; nothing for a question without a list. */
    List<Choice> choices();

    /** Whether the respondent may leave it without an answer after having given one. */
    boolean canBeTakenBack();

    /** The answer that a text mentions under this name, in words. */
    Words mentioned(String name);

    /** Of a question that no rule hangs on: it is always asked, and can only be answered otherwise. */
    static Standing always(Question question, String value) {
        return new UnruledStanding(question, value);
    }
}
