package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.identity.Role;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.ops.database.TestDatabase;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** API tokens over HTTP: refusals first. Who may manage them is in {@link AccessIT}. */
@ArquillianTest
@RunAsClient
class TokenIT {

    @ArquillianResource
    URL base;

    @Test
    void nobody_is_made_platform_administrator_by_a_token() {
        Room room = Room.open(base);

        assertAll(List.of(Room.ADMIN_TOKEN, room.token(Role.ORGANISER)).stream()
                .map(token -> () -> assertProblems(
                        room.asksForToken(Role.PLATFORM_ADMINISTRATOR, token), Map.of("/role", "unknown_value"))));
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        Room room = Room.open(base);

        assertAll(
                () -> assertProblems(
                        asks(room, "{}"), Map.of("/name", "missing", "/role", "missing", "/expiresAt", "missing")),
                () -> assertProblems(
                        asks(room, "{\"name\":7,\"role\":[],\"expiresAt\":true,\"colour\":\"red\"}"),
                        Map.of(
                                "/name",
                                "wrong_type",
                                "/role",
                                "wrong_type",
                                "/expiresAt",
                                "wrong_type",
                                "/colour",
                                "unknown_field")),
                () -> assertProblems(
                        asks(room, "{\"name\":\" \",\"role\":\"king\",\"expiresAt\":\"tomorrow\"}"),
                        Map.of("/name", "bad_token_name", "/role", "unknown_value", "/expiresAt", "wrong_type")),
                () -> assertProblems(asks(room, "a\\u0000b", expiry(1)), Map.of("/name", "not_storable")),
                () -> assertProblems(asks(room, "x".repeat(201), expiry(1)), Map.of("/name", "bad_token_name")));
        assertEquals(1, listed(room).size());
    }

    @Test
    void a_token_without_a_near_end_is_refused() {
        Room room = Room.open(base);

        assertAll(List.of(expiry(0), expiry(-1), expiry(367), "-1000000000-01-01T00:00:00Z").stream()
                .map(end -> () -> assertProblems(asks(room, "Export", end), Map.of("/expiresAt", "bad_expiry"))));
        assertEquals(201, asks(room, "Export", expiry(365)).statusCode());
    }

    @Test
    void another_tenants_token_is_neither_listed_nor_revoked() {
        Room theirs = Room.open(base);
        JsonObject issued = Room.json(theirs.asksForToken(Role.ORGANISER, Room.ADMIN_TOKEN));
        Room mine = Room.open(base);
        String organiser = mine.token(Role.ORGANISER);

        HttpResponse<String> refused = revokes(mine, issued.getString("id"), organiser);

        assertEquals(404, refused.statusCode(), refused.body());
        assertFalse(listed(mine).toString().contains(issued.getString("id")));
        assertEquals(200, theirs.gets("answers", issued.getString("token")).statusCode());
    }

    @Test
    void a_token_is_told_once_and_only_its_hash_is_kept() throws SQLException {
        Room room = Room.open(base);
        HttpResponse<String> issued = room.asksForToken(Role.ANALYST, Room.ADMIN_TOKEN);
        String token = Room.json(issued).getString("token");

        assertEquals(201, issued.statusCode(), issued.body());
        assertTrue(issued.headers().firstValue("Cache-Control").orElse("").startsWith("no-store"));
        assertTrue(token.matches("cab_[A-Za-z0-9_-]{43}"), token);
        assertNotEquals(token, room.token(Role.ANALYST));
        assertFalse(listed(room).toString().contains(token));
        assertEquals(Sha256.hex(token), stored(Room.json(issued).getString("id")));
    }

    @Test
    void an_organiser_issues_lists_and_revokes() {
        Room room = Room.open(base);
        String organiser = room.token(Role.ORGANISER);
        JsonObject issued = Room.json(room.asksForToken(Role.ORGANISER, organiser));
        String token = issued.getString("token");
        assertEquals(200, room.gets("answers", token).statusCode());

        JsonObject listed = listed(room).getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(issued.getString("id")))
                .findFirst()
                .orElseThrow();
        assertEquals(Set.of("id", "name", "role", "createdAt", "expiresAt"), listed.keySet());
        assertEquals("organiser", listed.getString("role"));

        assertEquals(204, revokes(room, issued.getString("id"), organiser).statusCode());
        assertEquals(404, revokes(room, issued.getString("id"), organiser).statusCode());
        assertEquals(401, room.gets("answers", token).statusCode());
        assertEquals(200, room.gets("answers", organiser).statusCode());
    }

    private static HttpResponse<String> asks(Room room, String name, String expiresAt) {
        return asks(room, "{\"name\":\"" + name + "\",\"role\":\"reader\",\"expiresAt\":\"" + expiresAt + "\"}");
    }

    private static HttpResponse<String> asks(Room room, String body) {
        return room.calls("POST", "tokens", "application/json", body, Room.ADMIN_TOKEN);
    }

    private static HttpResponse<String> revokes(Room room, String id, String token) {
        return room.calls("DELETE", "tokens/" + id, "", "", token);
    }

    private static String expiry(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).toString();
    }

    private static JsonArray listed(Room room) {
        String body = room.calls("GET", "tokens", "", "", Room.ADMIN_TOKEN).body();
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readArray();
        }
    }

    private static String stored(String id) throws SQLException {
        TestDatabase database = DatabaseForTests.running();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT LOWER(HEX(token_hash)) FROM api_token WHERE id = 0x" + id.replace("-", ""))) {
            row.next();
            return row.getString(1);
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
