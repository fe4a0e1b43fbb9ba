package org.cabildo.backend.identity;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** The door: a request for a token becomes one that can be issued, or every wrong field is named at once. */
final class TokenBody {

    static final String EXAMPLE = """
            {"name": "Nightly export", "role": "analyst", "expiresAt": "2027-01-31T00:00:00Z"}""";

    private static final Set<String> FIELDS = Set.of("name", "role", "expiresAt");
    private static final int LONGEST_NAME = 200;
    private static final String A_MOMENT = "\"2027-01-31T00:00:00Z\"";

    /** A year, a leap year too. */
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private final JsonObject body;
    private final List<FieldProblem> problems = new ArrayList<>();

    TokenBody(JsonObject body) {
        this.body = body;
    }

    /**
     * @param grantable the roles that whoever asks may give
     * @throws ProblemException {@link ProblemType#INVALID}
     */
    NewToken check(List<Role> grantable, Instant now) {
        body.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .forEach(field -> problems.add(FieldProblem.of("unknown_field", pointer(field), field)));
        Optional<String> name = string("name").flatMap(this::name);
        Optional<Role> role = string("role").flatMap(key -> role(key, grantable));
        Optional<Instant> expiresAt = string("expiresAt").flatMap(text -> expiresAt(text, now));
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
        return new NewToken(name.orElseThrow(), role.orElseThrow(), expiresAt.orElseThrow());
    }

    private Optional<String> name(String typed) {
        String name = typed.strip();
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > LONGEST_NAME) {
            return wrong("bad_token_name", "name", LONGEST_NAME);
        }
        return name.codePoints().anyMatch(TokenBody::isNotStorable) ? wrong("not_storable", "name") : Optional.of(name);
    }

    private Optional<Role> role(String key, List<Role> grantable) {
        return Role.of(key)
                .filter(grantable::contains)
                .or(() -> wrong(
                        "unknown_value",
                        "role",
                        FieldProblem.shown(key),
                        grantable.stream().map(Role::key).collect(Collectors.joining(", "))));
    }

    private Optional<Instant> expiresAt(String text, Instant now) {
        try {
            // What is finer the database would round, which may be up.
            Instant moment = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            return moment.isAfter(now) && !moment.isAfter(now.plus(LONGEST_LIFE))
                    ? Optional.of(moment)
                    : wrong("bad_expiry", "expiresAt", LONGEST_LIFE.toDays());
        } catch (DateTimeParseException noMoment) {
            return wrong("wrong_type", "expiresAt", "expiresAt", A_MOMENT);
        }
    }

    private Optional<String> string(String field) {
        JsonValue value = body.getOrDefault(field, JsonValue.NULL);
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        return value == JsonValue.NULL ? wrong("missing", field, field) : wrong("wrong_type", field, field, "\"…\"");
    }

    private <T> Optional<T> wrong(String code, String field, Object... arguments) {
        problems.add(FieldProblem.of(code, pointer(field), arguments));
        return Optional.empty();
    }

    private static boolean isNotStorable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    /** RFC 6901, section 3. */
    private static String pointer(String field) {
        return "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
