package org.cabildo.surveys.definition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a question stands: in a topic of a segment, or in a repeat of a segment.
 *
 * @param topicOrNull null exactly when {@code repeatOrNull} is not
 * @param repeatOrNull the repeat in whose entries it is asked
 * @param outerOrNull the repeat in whose entries that repeat stands; null for most
 */
public record Place(
        Segment segment,
        @Nullable Topic topicOrNull,
        @Nullable Repeat repeatOrNull,
        @Nullable Repeat outerOrNull) {

    public Place(Segment segment, @Nullable Topic topicOrNull, @Nullable Repeat repeatOrNull) {
        this(segment, topicOrNull, repeatOrNull, null);
    }

    public Optional<Topic> topic() {
        return Optional.ofNullable(topicOrNull);
    }

    public Optional<Repeat> repeat() {
        return Optional.ofNullable(repeatOrNull);
    }

    /** The repeats that it stands in, the outermost first; empty for what is asked once. */
    public List<Repeat> repeats() {
        if (repeatOrNull == null) {
            return List.of();
        }
        return outerOrNull == null ? List.of(repeatOrNull) : List.of(outerOrNull, repeatOrNull);
    }
}
