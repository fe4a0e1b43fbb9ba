package org.cabildo.ui.form;

import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;

/** What was answered so far in one place: the questionnaire itself, or an entry of a repeat. */
public interface Given {

    /** What was answered here, in stored form, also while it is not asked; blank if nothing. */
    String of(String question);

    /** How a question stands here, given everything answered so far. */
    Standing standing(Question question);

    /** How many entries a repeat has here. */
    int entryCount(Repeat repeat);
}
