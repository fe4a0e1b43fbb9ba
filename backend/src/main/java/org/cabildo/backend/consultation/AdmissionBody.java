package org.cabildo.backend.consultation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;

/** {@link Admission} as JSON. What is left out is false. */
final class AdmissionBody {

    static final String EXAMPLE = """
            {"who": "registered", "emailConfirmation": true, "approval": false, "anonymousAllowed": true, "signed": false}""";

    private static final String WHO = "who";
    private static final String EMAIL_CONFIRMATION = "emailConfirmation";
    private static final String APPROVAL = "approval";
    private static final String ANONYMOUS_ALLOWED = "anonymousAllowed";
    private static final String SIGNED = "signed";
    private static final Set<String> FIELDS = Set.of(WHO, EMAIL_CONFIRMATION, APPROVAL, ANONYMOUS_ALLOWED, SIGNED);

    private final JsonObject body;
    private final List<FieldProblem> problems = new ArrayList<>();

    AdmissionBody(JsonObject body) {
        this.body = body;
    }

    static JsonObject of(Admission admission) {
        return Json.createObjectBuilder()
                .add(WHO, admission.who().key())
                .add(EMAIL_CONFIRMATION, admission.emailConfirmation())
                .add(APPROVAL, admission.approval())
                .add(ANONYMOUS_ALLOWED, admission.anonymousAllowed())
                .add(SIGNED, admission.signed())
                .build();
    }

    /** @throws ProblemException {@link ProblemType#INVALID} */
    Admission check() {
        body.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .forEach(field -> problems.add(FieldProblem.of("unknown_field", pointer(field), field)));
        Admission admission =
                new Admission(who(), flag(EMAIL_CONFIRMATION), flag(APPROVAL), flag(ANONYMOUS_ALLOWED), flag(SIGNED));
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
        return admission;
    }

    private Admission.Who who() {
        JsonValue value = body.getOrDefault(WHO, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            problems.add(FieldProblem.of("missing", pointer(WHO), WHO));
            return Admission.Who.EVERYONE;
        }
        String given = value instanceof JsonString string ? string.getString() : value.toString();
        return Admission.Who.of(given).orElseGet(() -> {
            problems.add(FieldProblem.of(
                    "unknown_value", pointer(WHO), FieldProblem.shown(given), String.join(", ", Admission.Who.keys())));
            return Admission.Who.EVERYONE;
        });
    }

    private boolean flag(String field) {
        JsonValue value = body.getOrDefault(field, JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            problems.add(FieldProblem.of("wrong_type", pointer(field), field, "true, false"));
        }
        return value == JsonValue.TRUE;
    }

    /** RFC 6901, section 3. */
    private static String pointer(String field) {
        return "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
