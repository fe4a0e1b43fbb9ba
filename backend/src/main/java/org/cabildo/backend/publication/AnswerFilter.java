package org.cabildo.backend.publication;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which answers: each condition null where it does not matter. */
public record AnswerFilter(
        @Nullable String topicOrNull,
        @Nullable String countryOrNull,
        @Nullable String groupOrNull) {

    public static final AnswerFilter ALL = new AnswerFilter(null, null, null);

    public Optional<String> topic() {
        return Optional.ofNullable(topicOrNull);
    }

    public Optional<String> country() {
        return Optional.ofNullable(countryOrNull);
    }

    public Optional<String> group() {
        return Optional.ofNullable(groupOrNull);
    }

    /** Only what is shown of an answer is looked at: by a filter nobody learns more than by reading. */
    boolean lets(PublicAnswer answer) {
        return topic().map(topic -> topic.equals(answer.topicOrNull()) || topic.equals(answer.segment()))
                        .orElse(true)
                && country()
                        .map(country -> country.equals(answer.countryOrNull()))
                        .orElse(true)
                && group().map(group -> group.equals(answer.groupOrNull())).orElse(true);
    }
}
