package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URL;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cabildo.backend.identity.Role;
import org.cabildo.ops.database.TestDatabase;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** How people come to work for a tenant, and stop; refusals first. Who may manage them is in {@link AccessIT}. */
@ArquillianTest
@RunAsClient
class MemberIT {

    private static final String PASSWORD = "several words together";

    @ArquillianResource
    URL base;

    @Test
    void nobody_gives_a_role_above_their_own() {
        Room room = Room.open(base);

        assertAll(List.of(Room.ADMIN_TOKEN, room.token(Role.ORGANISER)).stream()
                .map(token -> () -> assertProblems(
                        invites(room, someone(), "platform_administrator", token), Map.of("/role", "unknown_value"))));
    }

    @Test
    void a_code_that_is_used_withdrawn_expired_or_anothers_is_no_code() throws SQLException {
        Room room = Room.open(base);
        String used = code(room, someone(), Role.ANALYST);
        assertEquals(204, accepts(room, used, "Ana", PASSWORD).statusCode());
        JsonObject withdrawn = Room.json(invites(room, someone(), "reader", Room.ADMIN_TOKEN));
        room.calls("DELETE", "members/invitations/" + withdrawn.getString("id"), "", "", Room.ADMIN_TOKEN);
        String anothers = code(Room.open(base), someone(), Role.ORGANISER);
        JsonObject expired = Room.json(invites(room, someone(), "reader", Room.ADMIN_TOKEN));
        change("UPDATE member_invitation SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = 0x"
                + expired.getString("id").replace("-", ""));
        HttpResponse<String> madeUp = accepts(room, "A".repeat(43), "Ana", PASSWORD);
        assertEquals(404, madeUp.statusCode());

        assertAll(List.of(used, withdrawn.getString("code"), anothers, expired.getString("code"), "", "é").stream()
                .map(code -> () -> assertEquals(
                        madeUp.body(), accepts(room, code, "Ana", PASSWORD).body())));
    }

    @Test
    void a_short_or_known_password_is_refused_and_the_code_stays_good() {
        Room room = Room.open(base);
        String email = someone();
        String code = code(room, email, Role.READER);

        assertAll(
                () -> assertProblems(
                        accepts(room, code, "Ana", "eleven char"), Map.of("/password", "bad_password_length")),
                () -> assertProblems(
                        accepts(room, code, "Ana", "x".repeat(129)), Map.of("/password", "bad_password_length")),
                () -> assertProblems(
                        accepts(room, code, "Ana", "aaaaaaaaaaaa1"), Map.of("/password", "known_password")),
                () -> assertProblems(accepts(room, code, "Ana", "password1234"), Map.of("/password", "known_password")),
                () -> assertProblems(accepts(room, code, "Ana", email), Map.of("/password", "known_password")),
                () -> assertProblems(accepts(room, code, " ", PASSWORD), Map.of("/name", "bad_person_name")));
        assertEquals(204, accepts(room, code, "Ana", PASSWORD).statusCode());
    }

    @Test
    void an_address_that_has_an_account_joins_a_second_tenant_with_its_password_only() {
        Room first = Room.open(base);
        Room second = Room.open(base);
        String email = someone();
        accepts(first, code(first, email, Role.ANALYST), "Ana", PASSWORD);
        String code = code(second, email, Role.ORGANISER);

        assertProblems(
                accepts(second, code, "Impostor", "another long password"), Map.of("/password", "wrong_password"));
        assertEquals(204, accepts(second, code, "ignored", PASSWORD).statusCode());

        assertEquals("analyst", member(first, email).getString("role"));
        assertEquals("organiser", member(second, email).getString("role"));
        assertEquals("Ana", member(second, email).getString("name"));
    }

    @Test
    void who_is_a_member_is_not_asked_again_and_a_second_invitation_voids_the_first() {
        Room room = Room.open(base);
        String email = someone();
        String first = code(room, email, Role.READER);
        String second = code(room, email, Role.ANALYST);

        assertEquals(404, accepts(room, first, "Ana", PASSWORD).statusCode());
        assertEquals(204, accepts(room, second, "Ana", PASSWORD).statusCode());
        assertProblems(
                invites(room, email.toUpperCase(Locale.ROOT), "reader", Room.ADMIN_TOKEN),
                Map.of("/email", "is_member"));
    }

    @Test
    void another_tenants_member_and_invitation_cannot_be_touched() {
        Room theirs = Room.open(base);
        String email = someone();
        accepts(theirs, code(theirs, email, Role.ANALYST), "Ana", PASSWORD);
        String member = member(theirs, email).getString("id");
        String invitation = Room.json(invites(theirs, someone(), "reader", Room.ADMIN_TOKEN))
                .getString("id");
        Room mine = Room.open(base);
        String organiser = mine.token(Role.ORGANISER);

        assertAll(
                () -> assertEquals(
                        404,
                        mine.calls("DELETE", "members/" + member, "", "", organiser)
                                .statusCode()),
                () -> assertEquals(
                        404,
                        mine.calls("PUT", "members/" + member, "application/json", "{\"role\":\"reader\"}", organiser)
                                .statusCode()),
                () -> assertEquals(
                        404,
                        mine.calls("DELETE", "members/invitations/" + invitation, "", "", organiser)
                                .statusCode()));
        assertEquals("analyst", member(theirs, email).getString("role"));
    }

    @Test
    void a_role_is_changed_and_a_member_is_taken_off() {
        Room room = Room.open(base);
        String email = someone();
        accepts(room, code(room, email, Role.ANALYST), "Ana", PASSWORD);
        String path = "members/" + member(room, email).getString("id");
        String organiser = room.token(Role.ORGANISER);

        assertEquals(
                204,
                room.calls("PUT", path, "application/json", "{\"role\":\"reader\"}", organiser)
                        .statusCode());
        assertEquals("reader", member(room, email).getString("role"));
        assertEquals(204, room.calls("DELETE", path, "", "", organiser).statusCode());
        assertTrue(members(room).stream().noneMatch(m -> m.getString("email").equals(email)));
    }

    @Test
    void neither_codes_nor_passwords_are_stored_as_they_are() throws SQLException {
        Room room = Room.open(base);
        String email = someone();
        String code = code(room, email, Role.ANALYST);
        accepts(room, code, "Ana", PASSWORD);

        String stored = ask("SELECT password FROM account WHERE email = '" + email + "'");

        assertTrue(stored.startsWith("PBKDF2WithHmacSHA512:210000:"), stored);
        assertFalse(stored.contains(PASSWORD));
        assertEquals("0", ask("SELECT COUNT(*) FROM member_invitation WHERE email = '" + email + "'"));
    }

    @Test
    void an_administrator_chooses_a_password_once_and_a_lost_one_is_replaced() {
        Room room = Room.open(base);
        String email = someone();
        JsonObject made = Room.json(calls(
                room,
                "accounts",
                Json.createObjectBuilder()
                        .add("email", email)
                        .add("name", "Ada")
                        .build()));
        assertProblems(
                calls(
                        room,
                        "accounts",
                        Json.createObjectBuilder()
                                .add("email", email)
                                .add("name", "Ada")
                                .build()),
                Map.of("/email", "email_taken"));

        assertEquals(204, chooses(room, made.getString("code")).statusCode());
        assertEquals(404, chooses(room, made.getString("code")).statusCode());
        JsonObject again =
                Room.json(calls(room, "accounts/" + made.getString("id") + "/welcome", JsonObject.EMPTY_JSON_OBJECT));
        assertEquals(204, chooses(room, again.getString("code")).statusCode());
        assertEquals(
                204,
                room.calls("DELETE", "../../accounts/" + made.getString("id"), "", "", Room.ADMIN_TOKEN)
                        .statusCode());
        assertEquals(404, chooses(room, again.getString("code")).statusCode());
    }

    private static String someone() {
        return "ana-" + UUID.randomUUID() + "@example.org";
    }

    private static HttpResponse<String> invites(Room room, String email, String role, String token) {
        String body = Json.createObjectBuilder()
                .add("email", email)
                .add("role", role)
                .build()
                .toString();
        return room.calls("POST", "members/invitations", "application/json", body, token);
    }

    private static String code(Room room, String email, Role role) {
        return Room.json(invites(room, email, role.key(), Room.ADMIN_TOKEN)).getString("code");
    }

    private static HttpResponse<String> accepts(Room room, String code, String name, String password) {
        String body = Json.createObjectBuilder()
                .add("code", code)
                .add("name", name)
                .add("password", password)
                .build()
                .toString();
        return room.calls("POST", "members/invitations/acceptance", "application/json", body, null);
    }

    private static HttpResponse<String> chooses(Room room, String code) {
        return calls(
                room,
                "accounts/password",
                Json.createObjectBuilder()
                        .add("code", code)
                        .add("password", PASSWORD)
                        .build());
    }

    private static HttpResponse<String> calls(Room room, String path, JsonObject body) {
        return room.calls("POST", "../../" + path, "application/json", body.toString(), Room.ADMIN_TOKEN);
    }

    private static List<JsonObject> members(Room room) {
        String body = room.calls("GET", "members", "", "", Room.ADMIN_TOKEN).body();
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class);
        }
    }

    private static JsonObject member(Room room, String email) {
        return members(room).stream()
                .filter(member -> member.getString("email").equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static String ask(String sql) throws SQLException {
        TestDatabase database = DatabaseForTests.running();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void change(String sql) throws SQLException {
        TestDatabase database = DatabaseForTests.running();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private static void assertProblems(HttpResponse<String> refused, Map<String, String> expected) {
        assertEquals(422, refused.statusCode(), refused.body());
        assertEquals(
                expected,
                Room.json(refused).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .collect(Collectors.toMap(e -> e.getString("pointer"), e -> e.getString("code"))));
    }
}
