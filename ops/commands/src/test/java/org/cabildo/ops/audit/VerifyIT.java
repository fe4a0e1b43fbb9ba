package org.cabildo.ops.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.cabildo.ops.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command on a real database, whose records SQL has hashed: a third hand, beside the product and the command. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyIT {

    private static final Path MIGRATION = Path.of("../../backend/src/main/resources/migrations/audit/V0038__audit.sql");

    private static final String HASH =
            "SHA2(CONCAT('15:cabildo-audit-1,64:', previous, ',', LENGTH(number), ':', number,"
                    + " ',27:', DATE_FORMAT(at, '%Y-%m-%dT%H:%i:%s.%fZ'), ',', LENGTH(actor), ':', actor, ',', LENGTH(act), ':',"
                    + " act, ',', LENGTH(thing), ':', thing, ',', LENGTH(outcome), ':', outcome, ','), 256)";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestDatabase database = TestDatabase.start();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    void schema() throws IOException, SQLException {
        runs("CREATE TABLE tenant (tenant_id INT NOT NULL PRIMARY KEY, name VARCHAR(63) NOT NULL)");
        runs("INSERT INTO tenant VALUES (7, 'harbour'), (8, 'platform')");
        for (String statement :
                Files.readString(MIGRATION).replaceAll("--[^\n]*", "").split(";", -1)) {
            if (!statement.isBlank()) {
                runs(statement);
            }
        }
    }

    @BeforeEach
    void records() throws SQLException {
        runs("DELETE FROM audit_entry");
        runs("UPDATE audit_head SET number = 0, hash = REPEAT('0', 64)");
        for (int i = 1; i <= 12; i++) {
            adds(7, i, "token_issued");
        }
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    @AfterAll
    void end() {
        database.close();
    }

    @Test
    void whole_records_are_said_to_be_with_their_heads() throws SQLException {
        assertEquals(0, verify());
        assertEquals(
                "platform: 0 entries, whole; head 0:" + "0".repeat(64) + "\ntenant harbour: 12 entries, whole; head "
                        + head(12) + "\ntenant platform: 0 entries, whole; head 0:" + "0".repeat(64),
                out.toString().strip());
        assertEquals(0, verify("--tenant", "harbour", "--head", head(12), "--head", head(5)));
        assertEquals(0, verify("--platform"));
    }

    @Test
    void what_was_changed_is_named() throws SQLException {
        runs("UPDATE audit_entry SET actor = 'nobody' WHERE number = 4");
        assertBroken("broken at entry 4: it says something else than when it was written (changed)");
    }

    @Test
    void what_was_deleted_is_named() throws SQLException {
        runs("DELETE FROM audit_entry WHERE number = 4");
        assertBroken("broken at entry 4: it is missing; the next one there is 5 (missing)");
    }

    @Test
    void what_changed_places_is_named() throws SQLException {
        runs("UPDATE audit_entry SET number = 0 WHERE number = 4");
        runs("UPDATE audit_entry SET number = 4 WHERE number = 6");
        runs("UPDATE audit_entry SET number = 6 WHERE number = 0");
        assertBroken("broken at entry 4: entry 6 stands in its place (out of order)");
    }

    @Test
    void what_was_changed_and_hashed_anew_is_named() throws SQLException {
        runs("UPDATE audit_entry SET actor = 'nobody' WHERE number = 4");
        runs("UPDATE audit_entry SET hash = " + HASH + " WHERE number = 4");
        assertBroken(
                "broken at entry 5: it does not follow the entry before: one of the two was rewritten (recomputed)");
    }

    @Test
    void what_was_appended_behind_the_end_is_named() throws SQLException {
        runs(
                "INSERT INTO audit_entry SELECT 7, UNHEX('0000000000000000000000000000000D'), 13, at, actor, act, thing, outcome,"
                        + " hash, hash FROM audit_entry WHERE number = 12");
        runs("UPDATE audit_entry SET hash = " + HASH + " WHERE number = 13");
        assertBroken("broken at entry 13: it stands behind the end of the record (appended)");
    }

    @Test
    void a_tail_that_was_cut_off_is_named_and_one_that_was_cut_off_with_its_head_by_a_head_that_was_kept()
            throws SQLException {
        String kept = head(12);
        runs("DELETE FROM audit_entry WHERE number > 9");
        assertBroken("broken at entry 10: it is missing, and so is all that followed, up to entry 12 (missing)");

        runs("UPDATE audit_head SET number = 9, hash = '" + head(9).substring(2) + "' WHERE chain = 7");
        assertEquals(0, verify("--tenant", "harbour"), "whole in itself: a chain cannot show that it was longer");
        assertEquals(1, verify("--tenant", "harbour", "--head", kept));
        assertTrue(out.toString().contains("broken at entry 10: it is missing"), out.toString());
    }

    @Test
    void a_record_that_was_rewritten_from_some_entry_on_is_found_by_heads_in_a_log() throws SQLException, IOException {
        Path log = folder.resolve("server.log");
        Files.writeString(
                log,
                "[INFO] audit head of tenant harbour: %s\nelse\n[INFO] audit head of tenant harbour: %s é\n"
                        .formatted(head(3), head(10)));
        runs("UPDATE audit_entry SET thing = 'token:other' WHERE number = 5");
        for (int i = 5; i <= 12; i++) {
            hashes(7, i);
        }
        ends(7, 12);

        assertEquals(0, verify("--tenant", "harbour"), "whole in itself");
        assertEquals(1, verify("--heads", log.toString()));
        assertTrue(
                out.toString()
                        .contains("tenant harbour: broken at entry 4: between this entry and entry 10 the record was"
                                + " rewritten"),
                out.toString());
    }

    @Test
    void a_head_that_is_gone_says_that_there_is_nothing() throws SQLException {
        runs("DELETE FROM audit_head WHERE chain = 7");
        try {
            assertBroken("broken at entry 1: it stands behind the end of the record (appended)");
        } finally {
            runs("INSERT INTO audit_head (chain, number, hash, at, checked_number) VALUES (7, 0, REPEAT('0', 64),"
                    + " '1970-01-01', 0)");
        }
    }

    @Test
    void a_file_is_verified_by_itself() throws IOException {
        Path file = folder.resolve("record.jsonl");
        Entry first = sealed(1, Entry.NONE);
        Entry second = sealed(2, first.hash());
        Files.writeString(file, line(first) + line(second));
        assertEquals(0, verify("--file", file.toString(), "--head", "2:" + second.hash()));

        Files.writeString(file, line(first) + line(second).replace("done", "refused"));
        assertEquals(1, verify("--file", file.toString()));
        Files.writeString(file, line(first) + line(second).substring(0, 40));
        assertEquals(3, verify("--file", file.toString()));
        assertEquals(3, verify("--file", folder.resolve("none").toString()));
    }

    @Test
    void what_cannot_be_looked_at_is_said() {
        assertEquals(3, verify("--tenant", "nobody"));
        assertTrue(err.toString().contains("There is no tenant nobody"), err.toString());
        assertEquals(2, verify("--head", "1:" + "0".repeat(64)));
        assertEquals(2, verify("--tenant", "harbour", "--platform"));
        assertEquals(3, verify("--tenant", "harbour", "--head", "twelve"));
        assertEquals(3, run(Map.of("CABILDO_DB_URL", "jdbc:mysql://127.0.0.1:1/none"), "verify"));
        assertEquals(3, run(Map.of("CABILDO_DATA", folder.toString()), "verify"));
        assertTrue(err.toString().contains("No database runs in"), err.toString());
    }

    private void assertBroken(String how) {
        assertEquals(1, verify("--tenant", "harbour"));
        assertEquals("tenant harbour: " + how, out.toString().strip());
    }

    private int verify(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "verify";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return run(
                Map.of(
                        "CABILDO_DB_URL", database.url(),
                        "CABILDO_DB_USER", database.user(),
                        "CABILDO_DB_PASSWORD", database.password()),
                all);
    }

    private int run(Map<String, String> environment, String... arguments) {
        out.getBuffer().setLength(0);
        CommandLine command = Audit.commandLine(environment);
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void adds(int chain, int number, String act) throws SQLException {
        runs(("INSERT INTO audit_entry SELECT %1$d, UNHEX(LPAD(HEX(%2$d), 32, '0')), %2$d,"
                        + " '2026-11-22 22:10:00' + INTERVAL %2$d SECOND, 'key', '%3$s', 'token:t%2$d', 'done', hash, ''"
                        + " FROM audit_head WHERE chain = %1$d")
                .formatted(chain, number, act));
        runs("UPDATE audit_entry SET hash = " + HASH + " WHERE tenant_id = " + chain + " AND number = " + number);
        ends(chain, number);
    }

    /** Anew, after the one before was changed. */
    private void hashes(int chain, int number) throws SQLException {
        runs(("UPDATE audit_entry e JOIN audit_entry b ON b.tenant_id = e.tenant_id AND b.number = e.number - 1"
                        + " SET e.previous = b.hash WHERE e.tenant_id = %d AND e.number = %d")
                .formatted(chain, number));
        runs("UPDATE audit_entry SET hash = " + HASH + " WHERE tenant_id = " + chain + " AND number = " + number);
    }

    private void ends(int chain, int number) throws SQLException {
        runs(("UPDATE audit_head SET number = %2$d, hash = (SELECT hash FROM audit_entry WHERE tenant_id = %1$d AND"
                        + " number = %2$d) WHERE chain = %1$d")
                .formatted(chain, number));
    }

    private String head(int number) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT hash FROM audit_entry WHERE tenant_id = 7 AND number = " + number)) {
            row.next();
            return number + ":" + row.getString(1);
        }
    }

    private void runs(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static Entry sealed(long number, String previous) {
        Entry open =
                new Entry(number, "2026-11-22T22:10:00.000000Z", "key", "settings_changed", "", "done", previous, "");
        return new Entry(
                number,
                open.time(),
                open.actor(),
                open.act(),
                open.thing(),
                open.outcome(),
                previous,
                open.rightHash());
    }

    private static String line(Entry entry) {
        return ("{\"number\":%d,\"at\":\"%s\",\"actor\":\"%s\",\"act\":\"%s\",\"thing\":\"%s\",\"outcome\":\"%s\","
                        + "\"previous\":\"%s\",\"hash\":\"%s\"}\n")
                .formatted(
                        entry.number(),
                        entry.time(),
                        entry.actor(),
                        entry.act(),
                        entry.thing(),
                        entry.outcome(),
                        entry.previous(),
                        entry.hash());
    }
}
