package org.cabildo.ui.form;

import java.util.Collection;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Topic;

/**
 * How far a part has been answered.
 *
 * @param answered how many of the questions asked have an answer
 * @param shown how many are asked, given the answers so far
 */
public record Progress(int answered, int shown) {

    public static Progress of(Collection<Topic> topics, Given given) {
        int answered = 0;
        int shown = 0;
        for (Topic topic : topics) {
            for (Question question : topic.questions()) {
                Standing standing = given.standing(question);
                if (Shown.isFilledIn(question) && standing.isAsked()) {
                    shown++;
                    answered += standing.value().isBlank() ? 0 : 1;
                }
            }
        }
        return new Progress(answered, shown);
    }

    public Progress and(Progress other) {
        return new Progress(answered + other.answered, shown + other.shown);
    }
}
