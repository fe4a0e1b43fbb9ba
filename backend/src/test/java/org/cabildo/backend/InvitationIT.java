package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URL;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cabildo.backend.identity.Role;
import org.cabildo.ops.database.TestDatabase;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Invitations, and what becomes of a stolen one. */
@ArquillianTest
@RunAsClient
class InvitationIT {

    private static final String INVITED = "\"who\": \"invited\"";
    private static final String MUNICIPALITY = """
            {"organisationName": "Municipalidad de Prueba", "stakeholderGroup": "local_authority", "country": "PE",
             "language": "es"}""";

    @ArquillianResource
    URL base;

    @Test
    void without_an_invitation_nobody_begins_and_nobody_hands_in_where_one_is_needed() {
        Room room = Room.open(base);
        room.admits(INVITED);

        assertProblem("invitation-needed", 403, room.submits(Room.peru()));
        assertProblem("invitation-needed", 403, room.drafts("POST", ""));
        room.admits("\"who\": \"registered\"");
        assertProblem("invitation-needed", 403, room.submits(Room.peru()));
        assertProblem("invitation-needed", 403, room.drafts("POST", ""));
        assertEquals(0, room.total().getInt("submissions"));
    }

    @Test
    void whatever_is_wrong_with_a_code_the_answer_is_the_same() throws SQLException {
        Room room = Room.open(base);
        room.admits(INVITED);
        Room neighbours = Room.open(base);
        JsonObject replaced = invites(room);
        room.organises("POST", "invitations/" + replaced.getString("id") + "/replacement", "");
        JsonObject revoked = invites(room);
        room.organises("DELETE", "invitations/" + revoked.getString("id"), "");
        JsonObject expired = invites(room);
        expire(expired.getString("id"));
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("made up", "0123-4567-89AB");
        codes.put("no code", "hello");
        codes.put("empty", "");
        codes.put("endless", "A".repeat(100_000));
        codes.put("replaced", replaced.getString("code"));
        codes.put("revoked", revoked.getString("code"));
        codes.put("expired", expired.getString("code"));
        codes.put("another tenant's", invites(neighbours).getString("code"));

        HttpResponse<String> first = room.submits(with("ZZZZ-ZZZZ-ZZZZ"));

        assertProblem("invitation-refused", 403, first);
        codes.forEach((kind, code) ->
                assertEquals(first.body(), room.submits(with(code)).body(), kind));
        assertEquals(0, room.total().getInt("submissions"));
    }

    @Test
    void an_invitation_speaks_for_no_other_organisation() {
        Room room = Room.open(base);
        room.admits(INVITED);
        String code = invites(room).getString("code");

        JsonObject problem = Room.json(room.submits(with(code).add("country", "CL")));

        assertEquals(422, problem.getInt("status"));
        assertEquals("/country", problem.getJsonArray("errors").getJsonObject(0).getString("pointer"));
        assertEquals(
                422,
                room.submits(with(code)
                                .add("organisation", Json.createObjectBuilder().add("name", "Somebody else")))
                        .statusCode());
        assertEquals(0, room.total().getInt("submissions"));
    }

    @Test
    void an_invitation_is_good_for_one_submission_and_that_one_can_be_sent_again() {
        Room room = Room.open(base);
        room.admits(INVITED);
        JsonObject invitation = invites(room);
        String code = invitation.getString("code");
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = room.submits(with(code), key);

        assertEquals(201, first.statusCode(), first.body());
        assertEquals(first.body(), room.submits(with(code), key).body());
        assertProblem("invitation-spent", 409, room.submits(with(code)));
        assertProblem("invitation-spent", 409, room.drafts("POST", "?code=" + code));
        room.organises("DELETE", "invitations/" + invitation.getString("id"), "");
        assertEquals(first.body(), room.submits(with(code), key).body());
        assertEquals(1, room.total().getInt("submissions"));
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        Room room = Room.open(base);
        room.admits(INVITED);
        String code = invites(room).getString("code");

        String typed = " "
                + code.toLowerCase(java.util.Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l')
                        .replace('-', ' ');

        assertEquals(201, room.submits(with(typed)).statusCode());
    }

    @Test
    void one_wrong_row_and_nobody_is_invited() {
        Room room = Room.open(base);
        String wrong = "{\"invitations\": [" + MUNICIPALITY + ", {\"organisationName\": \"A\\u0000\","
                + " \"stakeholderGroup\": \"friends\", \"country\": \"XX\", \"email\": \"a@b.org\\nBcc: c@d.org\","
                + " \"expiresAt\": \"2020-01-01T00:00:00Z\"}]}";

        JsonObject problem = Room.json(room.organises("POST", "invitations", wrong));

        assertEquals(422, problem.getInt("status"));
        assertEquals(6, problem.getJsonArray("errors").size(), problem.toString());
        assertTrue(problem.getJsonArray("errors").stream()
                .allMatch(error -> error.asJsonObject().getString("pointer").startsWith("/invitations/1/")));
        assertEquals(0, Room.json(room.organises("GET", "invitations", "")).getInt("found"));
    }

    @Test
    void the_link_leads_back_to_the_same_draft_which_speaks_for_whom_was_invited() {
        Room room = Room.open(base);
        room.admits(INVITED);
        JsonObject invitation = invites(room);
        String code = invitation.getString("code");
        assertEquals("issued", state(room));

        String draft = room.drafts("POST", "?code=" + code).body();
        assertEquals("opened", state(room));
        room.drafts("PUT", "/" + draft + "?text=Planes");
        assertEquals("drafting", state(room));

        assertEquals(draft, room.drafts("POST", "?code=" + code).body());
        assertEquals("Planes", room.drafts("GET", "/" + draft).body());
        assertEquals(200, room.drafts("POST", "/" + draft + "/submission").statusCode());
        assertEquals("submitted", state(room));
        String answers = room.gets("answers", room.token(Role.ORGANISER)).body();
        assertTrue(answers.contains("Municipalidad de Prueba") && !answers.contains("Somebody else"), answers);
        JsonObject list = Room.json(room.organises("GET", "invitations", ""));
        assertEquals(1, list.getInt("submitted"));
        assertEquals(1, list.getInt("invited"));
    }

    @Test
    void a_link_that_was_revoked_leaves_the_address_of_the_draft_as_the_way_to_finish() {
        Room room = Room.open(base);
        room.admits(INVITED);
        JsonObject invitation = invites(room);
        String draft =
                room.drafts("POST", "?code=" + invitation.getString("code")).body();
        room.drafts("PUT", "/" + draft + "?text=Planes");

        room.organises("DELETE", "invitations/" + invitation.getString("id"), "");

        assertProblem("invitation-refused", 403, room.drafts("POST", "?code=" + invitation.getString("code")));
        String receipt = room.drafts("POST", "/" + draft + "/submission").body();
        assertEquals(200, room.gets("receipts/" + receipt).statusCode());
    }

    @Test
    void a_stolen_draft_is_taken_from_the_thief_and_given_back_with_a_new_code() {
        Room room = Room.open(base);
        room.admits(INVITED);
        JsonObject invitation = invites(room);
        String id = invitation.getString("id");
        String thiefs =
                room.drafts("POST", "?code=" + invitation.getString("code")).body();
        room.drafts("PUT", "/" + thiefs + "?text=Planes");

        room.organises("DELETE", "invitations/" + id + "?stolen=true", "");

        assertProblem("unknown-draft", 404, room.drafts("GET", "/" + thiefs));
        assertProblem("unknown-draft", 404, room.drafts("PUT", "/" + thiefs + "?text=Mine"));
        assertProblem("unknown-draft", 404, room.drafts("POST", "/" + thiefs + "/submission"));
        String code = Room.json(room.organises("POST", "invitations/" + id + "/replacement", ""))
                .getString("code");
        String owners = room.drafts("POST", "?code=" + code).body();
        assertNotEquals(thiefs, owners);
        assertEquals("Planes", room.drafts("GET", "/" + owners).body());
        assertProblem("unknown-draft", 404, room.drafts("GET", "/" + thiefs));
    }

    @Test
    void what_was_handed_in_stays_with_its_receipt_when_the_code_is_replaced() {
        Room room = Room.open(base);
        room.admits(INVITED);
        JsonObject invitation = invites(room);
        String draft =
                room.drafts("POST", "?code=" + invitation.getString("code")).body();
        room.drafts("PUT", "/" + draft + "?text=Planes");
        String receipt = room.drafts("POST", "/" + draft + "/submission").body();

        String code = Room.json(
                        room.organises("POST", "invitations/" + invitation.getString("id") + "/replacement", ""))
                .getString("code");

        assertEquals(200, room.gets("receipts/" + receipt).statusCode());
        assertEquals("Planes", room.drafts("GET", "/" + draft).body());
        assertEquals(
                "null",
                room.drafts("GET", "/" + room.drafts("POST", "?code=" + code).body())
                        .body());
        assertEquals(201, room.submits(with(code)).statusCode());
        assertEquals(2, room.total().getInt("submissions"));
    }

    @Test
    void the_code_is_nowhere_in_the_database_and_nothing_fast_leads_to_it() throws SQLException {
        Room room = Room.open(base);
        String code = invites(room).getString("code");
        String draft = room.drafts("POST", "?code=" + code).body();

        String dump = ask("SELECT GROUP_CONCAT(HEX(code_hash), organisation_name) FROM invitation")
                + ask("SELECT GROUP_CONCAT(HEX(key_hash)) FROM draft");

        assertFalse(dump.contains(code) || dump.contains(code.replace("-", "")) || dump.contains(draft));
        assertFalse(dump.contains(sha256(code)) || dump.contains(sha256(code.replace("-", ""))));
    }

    @Test
    void invitations_are_found_by_name_whatever_is_typed() {
        Room room = Room.open(base);
        invites(room);

        assertEquals(
                1,
                Room.json(room.organises("GET", "invitations?search=prueba", ""))
                        .getInt("found"));
        assertEquals(
                0,
                Room.json(room.organises("GET", "invitations?search=%25%25x", ""))
                        .getInt("found"));
        assertEquals(
                0,
                Room.json(room.organises("GET", "invitations?search=_____________", ""))
                        .getInt("found"));
    }

    private static JsonObject invites(Room room) {
        HttpResponse<String> issued =
                room.organises("POST", "invitations", "{\"invitations\": [" + MUNICIPALITY + "]}");
        assertEquals(201, issued.statusCode(), issued.body());
        assertTrue(issued.headers().firstValue("Cache-Control").orElse("").contains("no-store"));
        return Room.json(issued).getJsonArray("invitations").getJsonObject(0);
    }

    private static String state(Room room) {
        return Room.json(room.organises("GET", "invitations", ""))
                .getJsonArray("invitations")
                .getJsonObject(0)
                .getString("state");
    }

    private static JsonObjectBuilder with(String code) {
        return Room.peru().add("invitation", code);
    }

    private static void assertProblem(String type, int status, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals("urn:cabildo:problem:" + type, Room.json(response).getString("type"));
    }

    private static String sha256(String text) {
        return org.cabildo.backend.platform.Sha256.hex(text).toUpperCase(java.util.Locale.ROOT);
    }

    /** Nothing but time makes one such, so the row is changed. */
    private static void expire(String id) throws SQLException {
        TestDatabase database = DatabaseForTests.running();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement age =
                        connection.prepareStatement("UPDATE invitation SET expires_at = ? WHERE id = UNHEX(?)")) {
            age.setObject(
                    1, java.time.LocalDateTime.ofInstant(Instant.now().minusSeconds(1), java.time.ZoneOffset.UTC));
            age.setString(2, id.replace("-", ""));
            assertEquals(1, age.executeUpdate());
        }
    }

    private static String ask(String sql) throws SQLException {
        TestDatabase database = DatabaseForTests.running();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
