package org.cabildo.backend.aggregation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.consultation.VersionView;
import org.cabildo.surveys.definition.Place;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;
import org.jspecify.annotations.Nullable;

/** Where each question and each topic stands, in all versions of a questionnaire. */
final class Places {

    /** For questions that look at one place only. */
    static final Places NONE = new Places();

    private final Map<String, String> segmentOfTopic = new HashMap<>();
    private final Map<String, String> segmentOfQuestion = new HashMap<>();
    private final Map<String, String> topicOfQuestion = new HashMap<>();

    private Places() {}

    /** Empty if one of them has moved from one version to another: where its answers stand is then told by these alone. */
    static Optional<Places> of(List<VersionView> versions) {
        Places places = new Places();
        boolean isSame = true;
        Set<String> inRepeats = new HashSet<>();
        for (VersionView version : versions) {
            for (Segment segment : version.definition().segments()) {
                for (Topic topic : segment.topics()) {
                    isSame &= isSame(places.segmentOfTopic.put(topic.name(), segment.name()), segment.name());
                }
            }
            for (Map.Entry<Question, Place> asked :
                    version.definition().places().entrySet()) {
                String question = asked.getKey().name();
                Place place = asked.getValue();
                String segment = place.segment().name();
                isSame &= isSame(places.segmentOfQuestion.put(question, segment), segment);
                if (place.topic().isPresent()) {
                    String topic = place.topic().get().name();
                    isSame &= isSame(places.topicOfQuestion.put(question, topic), topic);
                } else {
                    inRepeats.add(question);
                }
            }
        }
        inRepeats.retainAll(places.topicOfQuestion.keySet());
        return isSame && inRepeats.isEmpty() ? Optional.of(places) : Optional.empty();
    }

    private static boolean isSame(@Nullable String before, String now) {
        return before == null || before.equals(now);
    }

    /** @return null if it is in no version */
    @Nullable String segmentOfTopic(String topic) {
        return segmentOfTopic.get(topic);
    }

    /** @return null if it is in no version */
    @Nullable String segmentOfQuestion(String question) {
        return segmentOfQuestion.get(question);
    }

    /** @return null if it stands in a repeat, or in no version */
    @Nullable String topicOfQuestion(String question) {
        return topicOfQuestion.get(question);
    }
}
