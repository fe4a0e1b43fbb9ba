package org.cabildo.backend.consultation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * When a consultation takes submissions.
 *
 * @param from the first instant
 * @param untilOrNull the first instant after the last; null while no end is announced
 */
public record OpenTime(Instant from, @Nullable Instant untilOrNull) {

    static final String EXAMPLE = "{\"opensAt\": \"2024-05-16T14:00:00Z\", \"closesAt\": \"2024-06-30T23:59:00Z\"}";

    private static final String OPENS_AT = "opensAt";
    private static final String CLOSES_AT = "closesAt";

    /** What a DATETIME of MySQL can hold. */
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * @param filled {@code opensAt} and {@code closesAt}, as ISO 8601 has them in UTC; without an end the latter is left
     *     out or null
     * @throws ProblemException {@link ProblemType#INVALID}
     */
    public static OpenTime of(JsonObject filled) {
        Fields fields = new Fields(filled, Set.of(OPENS_AT, CLOSES_AT));
        Optional<Instant> from = instant(fields, OPENS_AT);
        boolean hasEnd = filled.getOrDefault(CLOSES_AT, JsonValue.NULL) != JsonValue.NULL;
        Optional<Instant> until = hasEnd ? instant(fields, CLOSES_AT) : Optional.empty();
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            fields.wrong("closes_before_it_opens", CLOSES_AT);
        }
        fields.refuseWrong();
        return new OpenTime(from.orElseThrow(), until.orElse(null));
    }

    private static Optional<Instant> instant(Fields fields, String field) {
        return fields.text(field).flatMap(text -> {
            try {
                Instant instant = Instant.parse(text);
                return instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST)
                        ? fields.wrong("bad_instant", field)
                        : Optional.of(instant);
            } catch (DateTimeParseException unreadable) {
                return fields.wrong("bad_instant", field);
            }
        });
    }

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add(OPENS_AT, from.toString());
        if (untilOrNull == null) {
            json.addNull(CLOSES_AT);
        } else {
            json.add(CLOSES_AT, untilOrNull.toString());
        }
        return json.build();
    }
}
