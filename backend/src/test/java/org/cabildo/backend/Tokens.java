package org.cabildo.backend;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.cabildo.backend.identity.Role;
import org.cabildo.ops.database.TestDatabase;

/** Tokens that are worth nothing any more. */
final class Tokens {

    private Tokens() {}

    /** Expired a second ago: nothing but time makes one such, so the row is changed. */
    static String expired(Room room, Role role) throws SQLException {
        JsonObject issued = Room.json(room.asksForToken(role, Room.ADMIN_TOKEN));
        TestDatabase database = DatabaseForTests.running();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement age = connection.prepareStatement("UPDATE api_token"
                        + " SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = UNHEX(?)")) {
            age.setString(1, issued.getString("id").replace("-", ""));
            if (age.executeUpdate() != 1) {
                throw new IllegalStateException("no such token: " + issued.getString("id"));
            }
        }
        return issued.getString("token");
    }

    static String revoked(Room room, Role role) {
        JsonObject issued = Room.json(room.asksForToken(role, Room.ADMIN_TOKEN));
        int status = room.calls("DELETE", "tokens/" + issued.getString("id"), "", "", Room.ADMIN_TOKEN)
                .statusCode();
        if (status != 204) {
            throw new IllegalStateException("not revoked: " + status);
        }
        return issued.getString("token");
    }
}
