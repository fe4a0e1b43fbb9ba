package org.cabildo.surveys.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Profile;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Repeat;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.expression.Clause;

/** Which questions are on the paper, and their numbers there: from 1, in the order in which they stand. */
final class Numbering {

    private final Profile profile;
    private final Map<String, String> numbers = new LinkedHashMap<>();

    Numbering(List<Segment> segments, Profile profile) {
        this.profile = profile;
        for (Segment segment : segments) {
            for (Topic topic : segment.topics()) {
                topic.questions().forEach(this::number);
            }
            segment.repeats().forEach(this::number);
        }
    }

    private void number(Repeat repeat) {
        repeat.questions().forEach(this::number);
        repeat.repeats().forEach(this::number);
    }

    private void number(Question question) {
        if (question.isAnswered() && isPrinted(question)) {
            numbers.putIfAbsent(question.name(), Integer.toString(numbers.size() + 1));
        }
    }

    Optional<String> of(String question) {
        return Optional.ofNullable(numbers.get(question));
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** Whether whoever holds the paper may ever see it. */
    boolean isPrinted(Question question) {
        return !(question instanceof Question.Calculate || question instanceof Question.Hidden)
                && !relevance(question.asked()).equals(new Clause.Settled(false));
    }

    /** When it is asked, as far as that is not known yet. */
    Clause relevance(Asked asked) {
        return asked.relevant()
                .map(condition -> Known.settle(condition.clause(), profile))
                .orElse(new Clause.Settled(true));
    }
}
