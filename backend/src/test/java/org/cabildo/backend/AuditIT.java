package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.cabildo.backend.identity.Role;
import org.cabildo.ops.database.TestDatabase;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The record of a tenant, written by the product and then tampered with by somebody who has the database. */
@ArquillianTest
@RunAsClient
class AuditIT {

    @ArquillianResource
    URL base;

    @Test
    void a_record_that_nobody_touched_is_whole() {
        Room room = recorded();

        JsonObject checked = check(room);

        assertFalse(checked.getJsonObject("checked").containsKey("broken"), checked.toString());
        assertTrue(checked.getInt("number") >= 6, checked.toString());
        assertEquals(checked.getInt("number"), checked.getJsonObject("checked").getInt("number"));
        assertEquals(checked.getInt("number") + ":" + checked.getString("hash"), checked.getString("head"));
    }

    @Test
    void a_changed_row_is_found() throws SQLException {
        Room room = recorded();
        update(room, "actor = 'nobody'", 3);
        assertBroken(room, 3, "changed");
    }

    @Test
    void a_deleted_row_is_found() throws SQLException {
        Room room = recorded();
        tamper("DELETE FROM audit_entry WHERE number = 3", room);
        assertBroken(room, 3, "missing");
    }

    @Test
    void rows_that_changed_places_are_found() throws SQLException {
        Room room = recorded();
        update(room, "number = 0", 3);
        update(room, "number = 3", 4);
        update(room, "number = 4", 0);
        assertBroken(room, 3, "out_of_order");
    }

    @Test
    void a_row_that_was_changed_and_hashed_anew_is_found() throws SQLException {
        Room room = recorded();
        update(
                room,
                "actor = 'nobody', hash = SHA2(CONCAT('15:cabildo-audit-1,64:', previous, ',1:', number, ',27:',"
                        + " DATE_FORMAT(at, '%Y-%m-%dT%H:%i:%s.%fZ'), ',6:nobody,', LENGTH(act), ':', act, ',',"
                        + " LENGTH(thing), ':', thing, ',4:done,'), 256)",
                3);
        // The third is right in itself; the fourth does not follow it.
        assertBroken(room, 4, "recomputed");
    }

    @Test
    void a_tail_that_was_cut_off_is_found() throws SQLException {
        Room room = recorded();
        tamper("DELETE FROM audit_entry WHERE number >= 5", room);
        assertBroken(room, 5, "missing");
    }

    @Test
    void sixteen_at_once_leave_a_chain_without_gaps() throws Exception {
        Room room = recorded();
        int before = check(room).getInt("number");

        Parallel.times(16, i -> room.token(Role.READER));

        JsonObject checked = check(room);
        assertFalse(checked.getJsonObject("checked").containsKey("broken"), checked.toString());
        assertEquals(before + 16, checked.getInt("number"));
    }

    @Test
    void an_act_that_fails_leaves_no_entry() {
        Room room = recorded();
        int before = check(room).getInt("number");

        assertEquals(
                422,
                room.calls("POST", "tokens", "application/json", "{}", Room.ADMIN_TOKEN)
                        .statusCode());

        assertEquals(before, check(room).getInt("number"));
    }

    @Test
    void a_refused_permission_is_noted_and_no_more_than_ten_times_an_hour() throws Exception {
        Room room = recorded();
        String reader = room.token(Role.READER);
        for (int i = 0; i < 12; i++) {
            assertEquals(403, room.calls("GET", "members", "", "", reader).statusCode());
        }

        JsonObject refused = awaited(room, "record?act=permission_refused&limit=200", 10);
        JsonObject one = refused.getJsonArray("entries").getJsonObject(0);
        assertEquals("permission:manage_members", one.getString("thing"));
        assertEquals("refused", one.getString("outcome"));
        assertEquals("Of a test", one.getJsonObject("names").getString(one.getString("actor")));
        room.token(Role.READER);
        assertEquals(
                10, entries(room, "record?act=permission_refused&limit=200").size());
    }

    @Test
    void reading_names_is_noted_and_reading_without_them_is_not() throws Exception {
        Room room = recorded();
        room.gets("answers", room.token(Role.ANALYST));
        room.gets("answers", room.token(Role.SYNTHESIS_LEAD));

        JsonObject read = awaited(room, "record?act=respondent_names_read", 1);
        assertEquals(
                "consultation:" + RoomResource.CONSULTATION,
                read.getJsonArray("entries").getJsonObject(0).getString("thing"));
    }

    @Test
    void what_is_looked_for_is_found_page_by_page_and_nothing_else() {
        Room room = recorded();
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        List<JsonObject> issued = entries(room, "record?act=token_issued&limit=2&from=" + today + "&to=" + today);
        assertEquals(2, issued.size());
        long next = issued.get(1).getInt("number");
        List<JsonObject> older = entries(room, "record?act=token_issued&limit=200&before=" + next);
        assertEquals(
                List.of(),
                older.stream().filter(one -> one.getInt("number") >= next).toList());
        assertEquals(entries(room, "record?act=token_issued&limit=200").size(), 2 + older.size());
        assertEquals(List.of(), entries(room, "record?to=2024-01-01"));
        assertEquals(List.of(), entries(room, "record?from=2999-01-01"));
        assertEquals(List.of(), entries(room, "record?search=nobody%20is%20called%20so"));
        String token = issued.get(0).getString("thing").split("[:/]", -1)[1];
        assertEquals(1, entries(room, "record?search=" + token).size());
        assertEquals(
                422,
                room.calls("GET", "record?from=soon", "", "", Room.ADMIN_TOKEN).statusCode());
        assertEquals(
                400,
                room.calls("GET", "record?before=x", "", "", Room.ADMIN_TOKEN).statusCode());
    }

    /** As an outsider does it who has the file and the documentation alone. */
    @Test
    void a_record_that_was_taken_out_can_be_verified_by_itself() throws Exception {
        Room room = recorded();
        String file = room.calls("GET", "record/entries.jsonl", "", "", Room.ADMIN_TOKEN)
                .body();
        JsonObject head = Room.json(room.calls("GET", "record/head", "", "", Room.ADMIN_TOKEN));

        String previous = "0".repeat(64);
        for (String line : file.lines().toList()) {
            JsonObject entry = json(line);
            StringBuilder bytes = new StringBuilder();
            for (String field : List.of(
                    "cabildo-audit-1",
                    previous,
                    String.valueOf(entry.getInt("number")),
                    entry.getString("at"),
                    entry.getString("actor"),
                    entry.getString("act"),
                    entry.getString("thing"),
                    entry.getString("outcome"))) {
                bytes.append(field.length()).append(':').append(field).append(',');
            }
            previous = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(bytes.toString().getBytes(StandardCharsets.US_ASCII)));
            assertEquals(previous, entry.getString("hash"), line);
        }
        assertEquals(head.getString("hash"), previous);
        assertEquals(head.getInt("number"), file.lines().count());
    }

    @Test
    void a_table_names_people_and_no_name_becomes_a_formula() {
        Room room = recorded();
        String body = Json.createObjectBuilder()
                .add("name", "=1+1")
                .add("role", "organiser")
                .add("expiresAt", Instant.now().plusSeconds(3600).toString())
                .build()
                .toString();
        String token = Room.json(room.calls("POST", "tokens", "application/json", body, Room.ADMIN_TOKEN))
                .getString("token");
        room.token(Role.READER);
        assertEquals(200, room.calls("GET", "record/entries.csv", "", "", token).statusCode());

        String table = room.calls("GET", "record/entries.csv", "", "", token).body();

        assertTrue(table.contains(",'=1+1,record_taken_out,"), table);
    }

    @Test
    void no_address_and_no_name_of_anybody_stands_in_a_record() throws SQLException {
        Room room = recorded();
        String address = "planted-" + UUID.randomUUID() + "@example.org";
        room.calls(
                "POST",
                "members/invitations",
                "application/json",
                "{\"email\": \"" + address + "\", \"role\": \"reader\"}",
                Room.ADMIN_TOKEN);
        room.organises(
                "POST",
                "invitations",
                "{\"invitations\": [{\"organisation\": {\"name\": \"Planted\"}, \"stakeholderGroup\": \"local_authority\","
                        + " \"country\": \"PE\", \"contact\": {\"email\": \"" + address + "\"}}]}");

        assertEquals(1, entries(room, "record?act=member_invited").size());
        assertEquals(
                List.of(),
                DatabaseRows.holding(address).stream()
                        .filter(column -> column.startsWith("audit"))
                        .toList());
    }

    @Test
    void whoever_takes_part_without_a_name_leaves_nothing_in_the_record() {
        Room room = Room.anonymous(base);
        int before = check(room).getInt("number");

        assertEquals(201, room.submits(Room.anonymousPeru()).statusCode());

        assertEquals(before, check(room).getInt("number"));
    }

    private static List<JsonObject> entries(Room room, String path) {
        return Room.json(room.calls("GET", path, "", "", Room.ADMIN_TOKEN))
                .getJsonArray("entries")
                .getValuesAs(JsonObject.class);
    }

    /** What is told is written soon. */
    private static JsonObject awaited(Room room, String path, int least) {
        Instant patience = Instant.now().plusSeconds(20);
        JsonObject found = JsonValue.EMPTY_JSON_OBJECT;
        while (Instant.now().isBefore(patience)) {
            found = Room.json(room.calls("GET", path, "", "", Room.ADMIN_TOKEN));
            if (found.getJsonArray("entries").size() >= least) {
                return found;
            }
        }
        throw new AssertionError("not noted: " + found);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The first token is the room's own. */
    private Room recorded() {
        Room room = Room.open(base);
        for (int i = 0; i < 5; i++) {
            room.token(Role.READER);
        }
        return room;
    }

    private static JsonObject check(Room room) {
        return Room.json(room.calls("POST", "record/check", "", "", Room.ADMIN_TOKEN));
    }

    private static void assertBroken(Room room, int number, String fault) {
        JsonObject checked = check(room).getJsonObject("checked");
        assertEquals(
                List.of(number, fault),
                List.of(
                        checked.getJsonObject("broken").getInt("number"),
                        checked.getJsonObject("broken").getString("fault")),
                checked.toString());
    }

    private static void update(Room room, String change, int number) throws SQLException {
        tamper("UPDATE audit_entry SET " + change + " WHERE number = " + number, room);
    }

    private static void tamper(String sql, Room room) throws SQLException {
        TestDatabase database = DatabaseForTests.running();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            int changed = statement.executeUpdate(
                    sql + " AND tenant_id = (SELECT tenant_id FROM tenant WHERE name = '" + room.tenant() + "')");
            assertTrue(changed > 0, sql);
        }
    }
}
