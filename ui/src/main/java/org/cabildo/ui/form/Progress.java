package org.cabildo.ui.form;

import java.util.Collection;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.expression.Answers;

/**
 * How far a part has been answered.
 *
 * @param answered how many of the questions asked have an answer
 * @param shown how many are asked, given the answers so far
 */
public record Progress(int answered, int shown) {

    public static Progress of(Collection<Topic> topics, Answers answers) {
        int answered = 0;
        int shown = 0;
        for (Topic topic : topics) {
            for (Question question : topic.questions()) {
                if (isAsked(question, answers)) {
                    shown++;
                    answered += answers.of(question.name()).isBlank() ? 0 : 1;
                }
            }
        }
        return new Progress(answered, shown);
    }

    /** Whether a question is asked, given these answers. */
    public static boolean isAsked(Question question, Answers answers) {
        return question.asked()
                .relevant()
                .map(condition -> condition.holds(answers))
                .orElse(true);
    }

    public Progress and(Progress other) {
        return new Progress(answered + other.answered, shown + other.shown);
    }
}
