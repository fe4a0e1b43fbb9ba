package org.cabildo.backend.aggregation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cabildo.backend.consultation.VersionView;
import org.cabildo.surveys.definition.Asked;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Sensitivity;
import org.cabildo.surveys.definition.Topic;
import org.cabildo.surveys.expression.Expression;

/**
 * The closed questions of which something can be told to everyone (decision 0042): one answer out of a list or a scale, asked
 * once and of everybody, in every version; of which nothing follows for another theme, nor from another question for it.
 */
final class TellableQuestions {

    /** More are no chart. */
    private static final int MOST_VALUES = 20;

    private final List<Definition> versions;

    TellableQuestions(List<VersionView> versions) {
        this.versions = versions.stream().map(VersionView::definition).toList();
    }

    /** Each as the last version asks it, with its theme. */
    Map<Question, String> themes() {
        Set<String> lookedAt = new HashSet<>();
        versions.forEach(version -> lookedAt.addAll(lookedAt(version)));
        Map<Question, String> themes = new LinkedHashMap<>();
        versions.get(versions.size() - 1).places().forEach((question, place) -> {
            Optional<Topic> topic = place.topic();
            if (topic.isPresent()
                    && !lookedAt.contains(question.name())
                    && versions.stream().allMatch(version -> isTellable(version, question.name()))) {
                themes.put(question, topic.get().name());
            }
        });
        return themes;
    }

    /** Where an earlier version did not ask it, nothing speaks against it. */
    private static boolean isTellable(Definition version, String name) {
        return version.places().entrySet().stream()
                .filter(asked -> asked.getKey().name().equals(name))
                .allMatch(asked -> isTellable(asked.getKey(), asked.getValue()));
    }

    private static boolean isTellable(Question question, Place place) {
        Asked asked = question.asked();
        boolean isOneOfAList = question instanceof Question.SelectOne one
                ? one.choiceFilter().isEmpty()
                : question instanceof Question.Range;
        int values = ClosedQuestions.values(question).size();
        return isOneOfAList
                && values > 1
                && values <= MOST_VALUES
                && place.repeat().isEmpty()
                && asked.relevant().isEmpty()
                && asked.rules().constraint().isEmpty()
                && asked.rules().calculation().isEmpty()
                && asked.origin().sensitivity() == Sensitivity.PUBLIC;
    }

    /** What is asked elsewhere only of those who answered so: whoever speaks to that theme would tell what they answered. */
    private static Set<String> lookedAt(Definition version) {
        Set<String> names = new HashSet<>();
        version.places()
                .forEach((question, place) -> rules(question)
                        .flatMap(rule -> rule.references().stream())
                        .filter(name -> place.topic().isEmpty()
                                || !version.contents()
                                        .place(name)
                                        .flatMap(Place::topic)
                                        .equals(place.topic()))
                        .forEach(names::add));
        return names;
    }

    private static Stream<Expression> rules(Question question) {
        Asked asked = question.asked();
        return Stream.of(
                        asked.relevant(),
                        asked.rules().required(),
                        asked.rules().constraint(),
                        asked.rules().calculation(),
                        question instanceof Question.OfList list ? list.choiceFilter() : Optional.<Expression>empty())
                .flatMap(Optional::stream);
    }
}
