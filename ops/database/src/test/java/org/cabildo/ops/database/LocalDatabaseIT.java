package org.cabildo.ops.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseIT {

    @TempDir
    Path temporary;

    @Test
    void what_was_committed_survives_the_kill_of_server_and_starter() throws IOException, SQLException {
        try (OtherProgram other = OtherProgram.startedOn(dataFolder())) {
            Connector attached = attachedTo(other);
            update(attached, "CREATE TABLE answer (text VARCHAR(100) NOT NULL)");
            update(attached, "INSERT INTO answer VALUES ('Vivienda digna \uD83C\uDFE0')");
            ProcessHandle server = ProcessHandle.of(other.serverPid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            other.kill();
        }
        try (RunningDatabase again = LocalDatabase.start(dataFolder())) {
            assertEquals(List.of("Vivienda digna \uD83C\uDFE0"), column(to(again), "SELECT text FROM answer"));
        }
    }

    @Test
    void a_server_that_was_left_behind_is_ended_before_the_next_one_starts() throws IOException, SQLException {
        try (OtherProgram other = OtherProgram.startedOn(dataFolder())) {
            update(attachedTo(other), "CREATE TABLE answer (text VARCHAR(100) NOT NULL)");
            other.kill();
            assertTrue(isAlive(other.serverPid()), "the kill left no orphan, so this test shows nothing");

            try (RunningDatabase again = LocalDatabase.start(dataFolder())) {
                assertFalse(isAlive(other.serverPid()));
                assertNotEquals(other.serverPid(), again.pid());
                assertEquals(List.of("answer"), column(to(again), "SHOW TABLES"));
            }
        }
    }

    @Test
    void a_second_live_start_is_refused_and_disturbs_nothing() throws IOException {
        try (OtherProgram other = OtherProgram.startedOn(dataFolder())) {
            DatabaseUnavailable refused =
                    assertThrows(DatabaseUnavailable.class, () -> LocalDatabase.start(dataFolder()));

            assertTrue(refused.getMessage().contains("in use by another Cabildo"), refused.getMessage());
            assertTrue(isAlive(other.serverPid()));
        }
    }

    @Test
    void closing_ends_the_server_and_frees_the_folder() throws SQLException {
        RunningDatabase first = LocalDatabase.start(dataFolder());
        first.close();
        first.close();
        assertFalse(isAlive(first.pid()));

        try (RunningDatabase second = LocalDatabase.start(dataFolder())) {
            assertEquals(first.password(), second.password());
            assertEquals(List.of("1"), column(to(second), "SELECT 1"));
        }
    }

    @Test
    void only_the_owner_can_read_the_password_and_the_files() throws IOException {
        try (RunningDatabase database = LocalDatabase.start(dataFolder())) {
            Path password = dataFolder().resolve("password");
            assertEquals(database.password(), Files.readString(password).strip());
            assertEquals("rw-------", permissions(password));
            assertEquals("rwx------", permissions(dataFolder()));
            assertFalse(Files.exists(dataFolder().resolve("init.sql")), "the init file has the password in it");
        }
    }

    @Test
    void only_the_application_gets_in_and_only_to_its_schema() throws SQLException {
        try (RunningDatabase database = LocalDatabase.start(dataFolder())) {
            for (String stranger : List.of("root", "", "cabildo")) {
                assertThrows(SQLException.class, () -> DriverManager.getConnection(database.url(), stranger, ""));
            }
            assertThrows(SQLException.class, () -> column(to(database), "SELECT User FROM mysql.global_priv"));
            assertEquals(List.of("cabildo", "information_schema"), column(to(database), "SHOW DATABASES"));
        }
    }

    @Test
    void the_server_is_set_as_the_product_needs_it() throws SQLException {
        try (RunningDatabase database = LocalDatabase.start(dataFolder())) {
            assertEquals(List.of("READ-COMMITTED"), column(to(database), "SELECT @@global.transaction_isolation"));
            assertEquals(List.of("1"), column(to(database), "SELECT @@innodb_flush_log_at_trx_commit"));
            assertEquals(List.of("127.0.0.1"), column(to(database), "SELECT @@bind_address"));
            assertEquals(
                    List.of("utf8mb4_unicode_ci"),
                    column(
                            to(database),
                            "SELECT default_collation_name FROM information_schema.schemata"
                                    + " WHERE schema_name = 'cabildo'"));
            update(to(database), "CREATE TABLE plain (text VARCHAR(10) CHARACTER SET utf8mb4)");
            assertEquals(
                    List.of("utf8mb4_unicode_ci"),
                    column(
                            to(database),
                            "SELECT collation_name FROM information_schema.columns WHERE table_name = 'plain'"));
        }
    }

    private Path dataFolder() {
        return temporary.resolve("a folder with spaces").resolve("database");
    }

    /** How a connection is had. */
    private interface Connector {
        Connection open() throws SQLException;
    }

    /** The other program's database, seen from here. */
    private Connector attachedTo(OtherProgram other) throws IOException {
        String password = Files.readString(dataFolder().resolve("password")).strip();
        return () -> DriverManager.getConnection(JdbcUrl.onLoopback(other.serverPort()), Account.USER, password);
    }

    private static Connector to(RunningDatabase database) {
        return () -> DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid)
                .map(handle -> handle.info().commandLine().isPresent())
                .orElse(false);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void update(Connector database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<String> column(Connector database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        }
    }
}
