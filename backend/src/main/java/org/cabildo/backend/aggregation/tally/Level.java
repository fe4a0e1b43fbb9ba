package org.cabildo.backend.aggregation.tally;

import java.util.Locale;

/** How finely a tally looks at where an answer stands in the questionnaire. */
public enum Level {
    /** All answers. */
    ALL,
    /** Those that stand in any topic, so not in a repeat. */
    TOPICS,
    SEGMENT,
    /** Those in a segment that stand in any topic. */
    SEGMENT_TOPICS,
    TOPIC,
    QUESTION;

    /** As stored: {@code segment_topics}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
