package org.cabildo.backend.identity;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cabildo.backend.platform.Fields;
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

    private final Fields fields;

    TokenBody(JsonObject body) {
        this.fields = new Fields(body, FIELDS);
    }

    /**
     * @param grantable the roles that whoever asks may give
     * @throws ProblemException {@link ProblemType#INVALID}
     */
    NewToken check(List<Role> grantable, Instant now) {
        Optional<String> name = fields.line("name", "bad_token_name", LONGEST_NAME);
        Optional<Role> role = Role.granted(fields, grantable);
        Optional<Instant> expiresAt = fields.text("expiresAt").flatMap(text -> expiresAt(text, now));
        fields.refuseWrong();
        return new NewToken(name.orElseThrow(), role.orElseThrow(), expiresAt.orElseThrow());
    }

    private Optional<Instant> expiresAt(String text, Instant now) {
        try {
            // What is finer the database would round, which may be up.
            Instant moment = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            return moment.isAfter(now) && !moment.isAfter(now.plus(LONGEST_LIFE))
                    ? Optional.of(moment)
                    : fields.wrong("bad_expiry", "expiresAt", LONGEST_LIFE.toDays());
        } catch (DateTimeParseException noMoment) {
            return fields.wrong("wrong_type", "expiresAt", "expiresAt", A_MOMENT);
        }
    }
}
