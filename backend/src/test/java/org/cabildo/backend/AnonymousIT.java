package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URL;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cabildo.backend.identity.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Handing in without a name over HTTP: refusals first, then what is kept, and what is not. */
@ArquillianTest
@RunAsClient
class AnonymousIT {

    @ArquillianResource
    URL base;

    @Test
    void where_it_is_not_allowed_nothing_is_taken_without_a_name() {
        Room room = Room.open(base);

        assertProblem(room.submits(Room.anonymousPeru()), 422, "anonymous-not-allowed");
        assertEquals(0, room.total().getInt("submissions"));
    }

    @Test
    void a_name_and_no_name_at_once_are_refused_with_what_to_do() {
        Room room = Room.anonymous(base);

        HttpResponse<String> refused = room.submits(Room.peru().add("anonymous", true));
        HttpResponse<String> neither = room.submits(Room.anonymousPeru().add("anonymous", false));
        HttpResponse<String> invited = room.submits(Room.anonymousPeru().add("invitation", "ABCD-EFGH-JKLM"));
        HttpResponse<String> unreadable = room.submits(Room.anonymousPeru().add("anonymous", "yes"));

        assertProblem(refused, 422, "invalid");
        assertEquals(
                List.of("/organisation"),
                Room.json(refused).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(error -> error.getString("pointer"))
                        .toList());
        assertTrue(refused.body().contains("Leave organisation out"), refused.body());
        assertTrue(neither.body().contains("/organisation/name"), neither.body());
        assertTrue(invited.body().contains("/invitation"), invited.body());
        assertTrue(unreadable.body().contains("/anonymous"), unreadable.body());
        assertEquals(0, room.total().getInt("submissions"));
    }

    @Test
    void a_key_that_can_be_guessed_locks_no_receipt() {
        Room room = Room.anonymous(base);

        assertProblem(room.submits(Room.anonymousPeru(), "key-1"), 400, "guessable-idempotency-key");
        assertEquals(201, room.submits(Room.peru(), "key-1").statusCode());
    }

    @Test
    void group_and_country_are_asked_all_the_same() {
        HttpResponse<String> refused = Room.anonymous(base)
                .submits(Room.anonymousPeru().remove("country").remove("stakeholderGroup"));

        assertProblem(refused, 422, "invalid");
        assertTrue(refused.body().contains("/country"), refused.body());
        assertTrue(refused.body().contains("/stakeholderGroup"), refused.body());
    }

    @Test
    void what_would_tell_who_it_is_is_neither_taken_nor_missed() {
        Room room = Room.anonymousMunicipal(base);
        JsonObject answers = Json.createObjectBuilder()
                .add("informed", "OK")
                .add("district", "hills")
                .add("adults", 2)
                .add("children", 0)
                .add("used", Json.createArrayBuilder().add("waste"))
                .add("waste_rating", 4)
                .add("wants_reply", "yes")
                .build();

        HttpResponse<String> refused = room.submits(Room.anonymousPeru()
                .add("stakeholderGroup", "civil_society")
                .add("answers", Json.createObjectBuilder(answers).add("email", "someone@example.org")));
        HttpResponse<String> taken = room.submits(
                Room.anonymousPeru().add("stakeholderGroup", "civil_society").add("answers", answers));

        assertProblem(refused, 422, "invalid");
        assertTrue(refused.body().contains("/answers/email"), refused.body());
        assertEquals(201, taken.statusCode(), taken.body());
    }

    @Test
    void the_receipt_leads_back_and_whoever_has_the_database_has_neither_it_nor_the_key() throws SQLException {
        Room room = Room.anonymous(base);
        String key = UUID.randomUUID().toString();

        JsonObject receipt = Room.json(room.submits(Room.anonymousPeru(), key));
        String code = receipt.getString("receiptCode");

        assertTrue(code.matches("\\d{16}"), receipt.toString());
        JsonObject known = Room.json(room.gets("receipts/" + code, null));
        assertEquals(receipt.getString("contentHash"), known.getString("contentHash"));
        assertEquals(receipt.getString("submittedAt"), known.getString("submittedAt"));
        assertEquals(List.of(), DatabaseRows.holding(code));
        assertEquals(List.of(), DatabaseRows.holding(key));

        // The same search finds what there is of someone who gave a name.
        String named = UUID.randomUUID().toString();
        String open = Room.json(room.submits(Room.peru(), named)).getString("receiptCode");
        assertEquals(List.of("submission.receipt_code"), DatabaseRows.holding(open));
        assertEquals(List.of("submission.idempotency_key"), DatabaseRows.holding(named));
    }

    @Test
    void the_receipt_of_one_consultation_is_unknown_in_another() {
        String code =
                Room.json(Room.anonymous(base).submits(Room.anonymousPeru())).getString("receiptCode");

        assertProblem(Room.anonymous(base).gets("receipts/" + code, null), 404, "unknown-receipt");
    }

    @Test
    void the_same_key_twenty_times_in_parallel_is_one_submission_with_one_receipt() throws Exception {
        Room room = Room.anonymous(base);
        String key = UUID.randomUUID().toString();

        Set<JsonObject> receipts = Parallel.times(20, i -> Room.json(room.submits(Room.anonymousPeru(), key)));

        assertEquals(1, receipts.size(), receipts.toString());
        assertEquals(1, room.total().getInt("submissions"));
    }

    @Test
    void the_same_key_with_other_content_is_refused_a_name_being_other_content() {
        Room room = Room.anonymous(base);
        String key = UUID.randomUUID().toString();
        String named = UUID.randomUUID().toString();
        room.submits(Room.anonymousPeru(), key);
        room.submits(Room.peru(), named);

        assertProblem(room.submits(Room.anonymousPeru().add("country", "BO"), key), 409, "idempotency-key-reused");
        assertProblem(room.submits(Room.anonymousPeru(), named), 409, "idempotency-key-reused");
        assertEquals(2, room.total().getInt("submissions"));
    }

    @Test
    void each_counts_as_one_and_nobody_is_told_a_name_or_more_of_the_time_than_the_hour() {
        Room room = Room.anonymous(base);
        room.submits(Room.anonymousPeru());
        room.submits(Room.anonymousPeru());

        String lead = room.token(Role.SYNTHESIS_LEAD);
        List<JsonObject> answers =
                Room.json(room.gets("answers", lead)).getJsonArray("answers").getValuesAs(JsonObject.class);

        assertEquals(2, room.total().getInt("submissions"));
        assertEquals(2, room.total().getInt("organisations"));
        assertEquals(2, answers.size());
        for (JsonObject answer : answers) {
            assertEquals(JsonValue.NULL, answer.get("organisation"));
            assertTrue(answer.getString("submittedAt").endsWith(":00:00Z"), answer.toString());
            assertTrue(isOnTheHour(answer.getString("id")), answer.toString());
            assertTrue(isOnTheHour(answer.getString("submission")), answer.toString());
        }
        assertNotEquals(answers.get(0).getString("submission"), answers.get(1).getString("submission"));
    }

    @Test
    void no_row_of_it_tells_more_of_the_time_than_the_hour() throws SQLException {
        Room room = Room.anonymous(base);
        String submission = Room.json(room.submits(Room.anonymousPeru())).getString("id");
        String named = Room.json(room.submits(Room.peru())).getString("id");

        assertTrue(
                ids(submission).stream().allMatch(AnonymousIT::isOnTheHour),
                ids(submission).toString());
        assertFalse(
                ids(named).stream().anyMatch(AnonymousIT::isOnTheHour),
                ids(named).toString());
    }

    /** Of the submission, its organisation and its answers. */
    private static List<String> ids(String submission) throws SQLException {
        String id = "UNHEX('" + submission.replace("-", "") + "')";
        return DatabaseRows.ask("SELECT HEX(id) FROM submission WHERE id = " + id
                + " UNION ALL SELECT HEX(organisation_id) FROM submission WHERE id = " + id
                + " UNION ALL SELECT HEX(id) FROM answer WHERE submission_id = " + id);
    }

    /** The first 48 bits of an id are milliseconds. */
    private static boolean isOnTheHour(String id) {
        return Long.parseLong(id.replace("-", "").substring(0, 12), 16) % 3_600_000 == 0;
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals("urn:cabildo:problem:" + type, Room.json(response).getString("type"));
    }
}
