package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
