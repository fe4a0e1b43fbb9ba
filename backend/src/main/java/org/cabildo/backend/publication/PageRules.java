package org.cabildo.backend.publication;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/**
 * Whether everyone may read what was published of a consultation, and what may be published next.
 *
 * @param threshold the fewest organisations of which a number is told, from {@link #LEAST} to {@link #MOST}; a state is
 *     never told with less than the state before
 */
public record PageRules(boolean isOpen, int threshold) {

    public static final int LEAST = 5;
    public static final int MOST = 1_000;

    /** As every consultation starts. */
    public static final PageRules CLOSED = new PageRules(false, 10);

    static final String EXAMPLE = "{\"open\": true, \"threshold\": 10}";

    private static final String OPEN = "open";
    private static final String THRESHOLD = "threshold";

    /**
     * @param filled {@code open} and {@code threshold}
     * @throws ProblemException {@link ProblemType#INVALID}
     */
    public static PageRules of(JsonObject filled) {
        Fields fields = new Fields(filled, Set.of(OPEN, THRESHOLD));
        JsonValue open = filled.getOrDefault(OPEN, JsonValue.NULL);
        if (open != JsonValue.TRUE && open != JsonValue.FALSE) {
            fields.wrong("wrong_type", OPEN, OPEN, "true, false");
        }
        int threshold = filled.get(THRESHOLD) instanceof JsonNumber number && number.isIntegral()
                ? (int) Math.max(0, Math.min(MOST + 1L, number.longValue()))
                : 0;
        if (threshold < LEAST || threshold > MOST) {
            fields.wrong("bad_threshold", THRESHOLD, LEAST, MOST);
        }
        fields.refuseWrong();
        return new PageRules(open == JsonValue.TRUE, threshold);
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add(OPEN, isOpen)
                .add(THRESHOLD, threshold)
                .build();
    }
}
