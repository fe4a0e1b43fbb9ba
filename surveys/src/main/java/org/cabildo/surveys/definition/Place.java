package org.cabildo.surveys.definition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a question stands: in a topic of a segment, or in a repeat of a segment.
 *
 * @param topicOrNull null exactly when {@code repeatOrNull} is not
 */
public record Place(
        Segment segment,
        @Nullable Topic topicOrNull,
        @Nullable Repeat repeatOrNull) {

    public Optional<Topic> topic() {
        return Optional.ofNullable(topicOrNull);
    }

    public Optional<Repeat> repeat() {
        return Optional.ofNullable(repeatOrNull);
    }
}
