package org.cabildo.backend.platform;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What was filled in for one act, checked field by field, so that everything wrong is named at once: first each field,
 * then {@link #refuseWrong()}.
 */
public final class Fields {

    private final JsonObject filled;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param known the fields that there are; any other is a problem */
    public Fields(JsonObject filled, Set<String> known) {
        this.filled = filled;
        filled.keySet().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> problems.add(FieldProblem.of("unknown_field", pointer(field), field)));
    }

    /** A text as it was sent; empty and noted if it is missing or no text. */
    public Optional<String> text(String field) {
        JsonValue value = filled.getOrDefault(field, JsonValue.NULL);
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        return value == JsonValue.NULL ? wrong("missing", field, field) : wrong("wrong_type", field, field, "\"…\"");
    }

    /**
     * One line of text without space around it; empty and noted if it is missing, blank, too long or not storable.
     *
     * @param code of the problem of a wrong length; its sentence is given the longest as {0}
     * @param longest in characters (code points)
     */
    public Optional<String> line(String field, String code, int longest) {
        return text(field).flatMap(typed -> {
            String line = typed.strip();
            int length = line.codePointCount(0, line.length());
            if (length == 0 || length > longest) {
                return wrong(code, field, longest);
            }
            return line.codePoints().anyMatch(Fields::isNotStorable) ? wrong("not_storable", field) : Optional.of(line);
        });
    }

    /** Notes that a field is wrong. */
    public <T> Optional<T> wrong(String code, String field, Object... arguments) {
        problems.add(FieldProblem.of(code, pointer(field), arguments));
        return Optional.empty();
    }

    /** @throws ProblemException {@link ProblemType#INVALID} with all that was noted, if anything was */
    public void refuseWrong() {
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
    }

    /**
     * An id as it stands in an address.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} for what is none: nothing has such an id
     */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    private static boolean isNotStorable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    /** RFC 6901, section 3. */
    private static String pointer(String field) {
        return "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
