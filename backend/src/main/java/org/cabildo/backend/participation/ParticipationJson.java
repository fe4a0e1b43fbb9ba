package org.cabildo.backend.participation;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.backend.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Invitations and registrations from JSON and to it. Fields of a wrong shape are named and read as absent. */
final class ParticipationJson {

    static final String INVITATIONS = """
            {"mail": true, "invitations": [{"organisationName": "Municipalidad de Ejemplo",
             "stakeholderGroup": "local_authority", "country": "PE", "language": "es", "person": "Ana Quispe",
             "email": "ana@example.org", "expiresAt": "2027-01-31T00:00:00Z"}]}""";

    static final String REGISTRATION = """
            {"organisationName": "Municipalidad de Ejemplo", "stakeholderGroup": "local_authority", "country": "PE",
             "language": "es", "person": "Ana Quispe", "email": "ana@example.org"}""";

    private static final Set<String> INVITEE =
            Set.of("organisationName", "stakeholderGroup", "country", "language", "person", "email");
    private static final Set<String> INVITATION =
            Set.of("organisationName", "stakeholderGroup", "country", "language", "person", "email", "expiresAt");

    private final List<FieldProblem> problems = new ArrayList<>();

    /** @throws ProblemException {@link ProblemType#INVALID} if a field had a wrong shape */
    void refuseWrongShapes() {
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems, problems.size());
        }
    }

    List<NewInvitation> invitations(JsonObject body) {
        known(body, Set.of("invitations", "mail"), "");
        List<NewInvitation> read = new ArrayList<>();
        if (body.getOrDefault("invitations", JsonValue.NULL) instanceof JsonArray array) {
            for (JsonValue one : array.subList(0, Math.min(array.size(), Invitations.MOST_AT_ONCE + 1))) {
                read.add(invitation(one, "/invitations/" + read.size()));
            }
        } else {
            wrongType("/invitations", "invitations", "[{…}]");
        }
        return read;
    }

    private NewInvitation invitation(JsonValue value, String pointer) {
        if (!(value instanceof JsonObject one)) {
            wrongType(pointer, "invitations", "[{…}]");
            return new NewInvitation(null, null, null, null, null, null, null);
        }
        known(one, INVITATION, pointer);
        return new NewInvitation(
                string(one, "organisationName", pointer),
                string(one, "stakeholderGroup", pointer),
                string(one, "country", pointer),
                string(one, "language", pointer),
                string(one, "person", pointer),
                string(one, "email", pointer),
                moment(one, pointer));
    }

    NewRegistration registration(JsonObject body) {
        known(body, INVITEE, "");
        return new NewRegistration(
                string(body, "organisationName", ""),
                string(body, "stakeholderGroup", ""),
                string(body, "country", ""),
                string(body, "language", ""),
                string(body, "person", ""),
                string(body, "email", ""));
    }

    boolean flag(JsonObject body, String field) {
        JsonValue value = body.getOrDefault(field, JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            wrongType("/" + field, field, "true, false");
        }
        return value == JsonValue.TRUE;
    }

    @Nullable String string(JsonObject object, String field, String pointer) {
        JsonValue value = object.getOrDefault(field, JsonValue.NULL);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value != JsonValue.NULL) {
            wrongType(pointer + "/" + field, field, "\"…\"");
        }
        return null;
    }

    private @Nullable Instant moment(JsonObject object, String pointer) {
        String text = string(object, "expiresAt", pointer);
        try {
            return text == null ? null : Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException noMoment) {
            wrongType(pointer + "/expiresAt", "expiresAt", "\"2027-01-31T00:00:00Z\"");
            return null;
        }
    }

    void known(JsonObject object, Set<String> fields, String pointer) {
        object.keySet().stream()
                .filter(field -> !fields.contains(field))
                .forEach(field -> problems.add(
                        FieldProblem.of("unknown_field", pointer + "/" + escape(field), FieldProblem.shown(field))));
    }

    private void wrongType(String pointer, String field, String expected) {
        problems.add(FieldProblem.of("wrong_type", pointer, field, expected));
    }

    /** RFC 6901, section 3. */
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static JsonObjectBuilder of(IssuedInvitation issued) {
        return invitee(issued.invitee(), issued.contact())
                .add("id", issued.id().value().toString())
                .add("code", issued.code().shown())
                .add("link", issued.link());
    }

    static JsonObjectBuilder of(InvitationView view) {
        JsonObjectBuilder json = invitee(view.invitee(), view.contact())
                .add("id", view.id().value().toString())
                .add("state", view.state().key())
                .add("issuedAt", view.issuedAt().toString());
        view.expiresAt().ifPresent(at -> json.add("expiresAt", at.toString()));
        view.submittedAt().ifPresent(at -> json.add("submittedAt", at.toString()));
        return json;
    }

    static JsonObjectBuilder of(RegistrationView view) {
        JsonObjectBuilder json = invitee(view.invitee(), view.contact())
                .add("id", view.id().value().toString())
                .add("state", view.state().key())
                .add("registeredAt", view.registeredAt().toString())
                .add("isInvited", view.isKnown());
        view.refusedBecause().ifPresent(reason -> json.add("refusedBecause", reason));
        return json;
    }

    private static JsonObjectBuilder invitee(Invitee invitee, Contact contact) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("organisationName", invitee.organisationName())
                .add("stakeholderGroup", invitee.stakeholderGroup())
                .add("country", invitee.country())
                .add("language", invitee.language());
        contact.person().ifPresent(person -> json.add("person", person));
        contact.email().ifPresent(email -> json.add("email", email));
        return json;
    }
}
