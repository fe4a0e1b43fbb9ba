package org.cabildo.ops.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs on the server that {@code ops/test} is told to use, as the suites that build on it do. */
class ChosenDatabaseIT {

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void instants_come_back_with_their_microseconds() throws SQLException {
        OffsetDateTime closing = OffsetDateTime.parse("2024-05-17T23:59:59.123456Z");
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE opening (closes_at DATETIME(6) NOT NULL)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO opening VALUES (?)")) {
                insert.setObject(1, closing);
                insert.executeUpdate();
            }
            try (ResultSet result = statement.executeQuery("SELECT closes_at FROM opening")) {
                assertTrue(result.next());
                assertEquals(closing, result.getObject(1, OffsetDateTime.class));
            }
        }
    }

    @Test
    void it_is_the_server_that_was_asked_for() throws SQLException {
        boolean askedForMySql = "mysql".equals(System.getenv("CABILDO_TEST_DATABASE"));
        try (Connection connection = open()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            assertEquals(!askedForMySql, version.contains("MariaDB"), version);
        }
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
