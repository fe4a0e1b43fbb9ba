package org.cabildo.ops.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks a database whether the product can use it, before anything is built on it. */
public final class DatabaseCheck {

    private DatabaseCheck() {}

    /**
     * Connects once.
     *
     * @throws SQLException if the database cannot be reached or refuses the account
     * @throws DatabaseUnavailable if its version is too old
     */
    public static void check(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT VERSION()")) {
            result.next();
            ServerVersion.in(result.getString(1)).check();
        }
    }
}
