package org.cabildo.backend;

import static org.cabildo.backend.TenantIT.assertProblem;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.backend.platform.Sha256;
import org.cabildo.ops.database.TestDatabase;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** A tenant leaves, arrives and is erased, whole or not at all: refusals first. */
@ArquillianTest
@RunAsClient
class ArchiveIT {

    private static final List<String> LEFT_BEHIND = List.of(
            "openid_provider",
            "openid_attempt",
            "openid_person",
            "named_reader",
            "openid_session",
            "api_token",
            "member_invitation",
            "membership",
            "outbox_letter",
            "export_job",
            "export_part",
            "tally",
            "tally_change",
            "tally_organisation",
            "tally_state");

    private static final String OF_TENANTS =
            "SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                    + " AND column_name = 'tenant_id' AND table_name <> 'tenant' ORDER BY table_name";

    private static final String RECORD = "tables/audit_entry.jsonl";

    @ArquillianResource
    URL base;

    @Test
    void a_damaged_archive_is_refused_and_nothing_of_it_stays() throws SQLException {
        Operator operator = new Operator(base);
        byte[] archive = operator.exports(lively().tenant());

        assertAll(
                () -> assertRefused("nothing", new byte[0], "archive-damaged"),
                () -> assertRefused("no zip", "PK is not enough".getBytes(StandardCharsets.UTF_8), "archive-damaged"),
                () -> assertRefused("cut off", Arrays.copyOf(archive, archive.length / 2), "archive-damaged"),
                () -> assertRefused("no manifest", without(archive, "manifest.json"), "archive-damaged"),
                () -> assertRefused("a table missing", without(archive, "tables/answer.jsonl"), "archive-damaged"),
                () -> assertRefused(
                        "a word changed",
                        changed(archive, "tables/answer.jsonl", rows -> rows.replace("presupuesto", "Presupuesto")),
                        "archive-damaged"),
                () -> assertRefused(
                        "a row missing",
                        changed(archive, "tables/answer.jsonl", rows -> rows.substring(rows.indexOf('\n') + 1)),
                        "archive-damaged"),
                () -> assertRefused(
                        "a manifest of nonsense",
                        changed(archive, "manifest.json", manifest -> "{\"format\": 1}"),
                        "archive-damaged"));
    }

    @Test
    void an_archive_that_was_written_for_something_else_is_refused() throws SQLException {
        Operator operator = new Operator(base);
        byte[] archive = operator.exports(lively().tenant());

        assertAll(
                () -> assertRefused(
                        "another schema",
                        changed(
                                archive,
                                "manifest.json",
                                manifest ->
                                        manifest.replaceFirst("\"schemaVersion\":\"\\d+", "\"schemaVersion\":\"9999")),
                        "archive-of-another-schema"),
                () -> assertRefused(
                        "another format",
                        changed(
                                archive,
                                "manifest.json",
                                manifest -> manifest.replace("\"formatVersion\":1", "\"formatVersion\":2")),
                        "archive-of-another-schema"),
                () -> assertRefused(
                        "another file", with(archive, "tables/../../etc/passwd", "root\n"), "archive-unknown-content"),
                () -> assertRefused(
                        "a table of the platform's",
                        resealed(with(archive, "tables/account.jsonl", "{}\n"), "account"),
                        "archive-unknown-content"),
                () -> assertRefused(
                        "a table that is left behind",
                        resealed(with(archive, "tables/api_token.jsonl", "{}\n"), "api_token"),
                        "archive-unknown-content"),
                () -> assertRefused(
                        "another tenant's number",
                        rewritten(archive, "consultation", row -> row.replaceFirst("\\{", "{\"tenant_id\":1,")),
                        "archive-unknown-content"),
                () -> assertRefused(
                        "a column that could be a statement",
                        rewritten(
                                archive, "consultation", row -> row.replaceFirst("\\{", "{\"id) VALUES (1); --\":1,")),
                        "archive-unknown-content"));
    }

    @Test
    void rows_that_the_schema_does_not_take_are_refused() throws SQLException {
        Operator operator = new Operator(base);
        byte[] archive = operator.exports(lively().tenant());

        assertAll(
                () -> assertRefused("no row", rewritten(archive, "answer", row -> "[]"), "archive-damaged"),
                () -> assertRefused(
                        "a number that is a word",
                        rewritten(archive, "answer", row -> row.replaceFirst("\"words\":\\d+", "\"words\":\"many\"")),
                        "archive-damaged"),
                () -> assertRefused(
                        "a number that is too large",
                        rewritten(archive, "answer", row -> row.replaceFirst("\"words\":\\d+", "\"words\":1e30")),
                        "archive-damaged"),
                () -> assertRefused(
                        "no moment",
                        rewritten(
                                archive,
                                "submission",
                                row -> row.replaceFirst("\"submitted_at\":\"[^\"]+\"", "\"submitted_at\":\"soon\"")),
                        "archive-damaged"),
                () -> assertRefused(
                        "what must not be missing",
                        rewritten(archive, "answer", row -> row.replaceFirst("\"value\":\"[^\"]*\",?", "")),
                        "archive-damaged"),
                () -> assertRefused(
                        "a reference to nothing",
                        rewritten(
                                archive,
                                "answer",
                                row -> row.replaceFirst("\"submission_id\":\"....", "\"submission_id\":\"AAAA")),
                        "archive-damaged"),
                () -> assertRefused(
                        "settings that no page could show",
                        rewritten(archive, "tenant_settings", row -> row.replace("#5b1f6b", "url(x)")),
                        "archive-damaged"));
    }

    @Test
    void what_is_too_large_or_has_no_good_name_is_refused() throws SQLException {
        Operator operator = new Operator(base);
        Room room = lively();
        byte[] archive = operator.exports(room.tenant());

        assertProblem(operator.imports(room.tenant(), archive), 409, "tenant-exists");
        assertProblem(operator.imports("No-Capitals", archive), 422, "invalid");
        byte[] padded = Arrays.copyOf(archive, 5 * 1024 * 1024);
        assertProblem(operator.imports(newName(), padded), 413, "archive-too-large");
        Map<String, String> bomb = Operator.unpacked(archive);
        bomb.put("tables/answer.jsonl", " ".repeat(210 * 1024 * 1024));
        assertProblem(operator.imports(newName(), Operator.packed(bomb)), 413, "archive-too-large");
    }

    @Test
    void a_tenant_arrives_elsewhere_as_it_left_and_is_erased_to_the_last_row() throws SQLException {
        Operator operator = new Operator(base);
        Room room = lively();
        String receipt = Room.json(room.submits(Room.peru())).getString("receiptCode");
        byte[] archive = operator.exports(room.tenant());
        String name = newName();

        HttpResponse<String> imported = operator.imports(name, archive);

        assertEquals(201, imported.statusCode(), imported.body());
        Room arrived = Room.of(base, name);
        assertEquals(
                room.gets("aggregates?by=country,topic").body(),
                arrived.gets("aggregates?by=country,topic").body());
        assertEquals(room.gets("versions").body(), arrived.gets("versions").body());
        assertEquals(
                room.gets("receipts/" + receipt, null).body(),
                arrived.gets("receipts/" + receipt, null).body());
        byte[] again = operator.exports(name);
        assertEquals(tables(archive), tables(again));
        assertTrue(record(archive).contains("\"act\":\"archive_written\""), record(archive));
        assertTrue(record(again).startsWith(record(archive)), "what was done there before");
        assertTrue(record(again).contains("\"act\":\"archive_taken_in\""), record(again));
        assertFalse(
                Room.json(arrived.calls("POST", "record/check", "", "", Room.ADMIN_TOKEN))
                        .getJsonObject("checked")
                        .containsKey("broken"),
                "the chain goes on");
        assertEquals(
                Room.json(operator.sees(room.tenant())).getJsonObject("settings"),
                Room.json(operator.sees(name)).getJsonObject("settings"));

        String number = number(name);
        assertEquals(204, operator.erases(name).statusCode());
        assertEquals(Map.of(), rowsOf(number));
        assertProblem(arrived.gets("definition", null), 404, "unknown-tenant");
        assertEquals(tables(archive), tables(operator.exports(room.tenant())), "the other one is whole");
        assertEquals(204, operator.erases(room.tenant()).statusCode());
    }

    @Test
    void every_table_of_tenants_is_in_the_archive_or_left_behind_for_a_reason() throws SQLException {
        Operator operator = new Operator(base);
        Room room = lively();
        Map<String, String> files = Operator.unpacked(operator.exports(room.tenant()));
        List<String> tables = SchemaIT.ask(OF_TENANTS);

        TreeSet<String> expected = tables.stream()
                .filter(table -> !LEFT_BEHIND.contains(table))
                .map(table -> "tables/" + table + ".jsonl")
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("manifest.json");

        assertEquals(expected, files.keySet());
        assertTrue(tables.containsAll(LEFT_BEHIND), "every table that is left behind exists");
        for (String table : tables) {
            String count = SchemaIT.ask("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = " + number(room.tenant()))
                    .get(0);
            if (!LEFT_BEHIND.contains(table)) {
                assertEquals(
                        count,
                        String.valueOf(files.getOrDefault("tables/" + table + ".jsonl", "")
                                .lines()
                                .count()),
                        table);
            }
        }
        assertFalse(files.toString().contains("tenant_id"), "an archive names no number of its tenant");
    }

    @Test
    void erasing_needs_the_name_once_more() {
        Room room = Room.open(base);

        assertProblem(room.calls("DELETE", "?confirm=another", "", "", Room.ADMIN_TOKEN), 400, "unconfirmed");
        assertEquals(200, room.gets("definition", null).statusCode());
    }

    @Test
    void what_was_broken_off_midway_is_closed_to_all_and_finished_by_the_next_call() throws SQLException {
        Operator operator = new Operator(base);
        Room room = lively();
        String number = number(room.tenant());
        Map<String, Integer> before = rowsOf(number);
        SchemaIT.ask("CREATE TABLE keeps_a_draft (owner INT, draft BINARY(16), FOREIGN KEY (owner, draft)"
                + " REFERENCES draft (tenant_id, id))");
        try {
            SchemaIT.ask("INSERT INTO keeps_a_draft SELECT tenant_id, id FROM draft WHERE tenant_id = " + number);

            assertEquals(500, operator.erases(room.tenant()).statusCode());

            assertTrue(rowsOf(number).containsKey("draft"), "it was broken off here");
            assertFalse(rowsOf(number).containsKey("draft_leftover"), "after this was gone, of " + before);
            assertProblem(room.gets("definition", null), 404, "unknown-tenant");
            assertProblem(room.submits(Room.peru()), 404, "unknown-tenant");
            assertEquals(
                    List.of("erasing"), SchemaIT.ask("SELECT state FROM tenant WHERE name = '" + room.tenant() + "'"));
            assertProblem(operator.suspends(room.tenant()), 409, "tenant-unfinished");
            assertProblem(operator.resumes(room.tenant()), 409, "tenant-unfinished");
        } finally {
            SchemaIT.ask("DROP TABLE keeps_a_draft");
        }

        assertEquals(204, operator.erases(room.tenant()).statusCode());
        assertEquals(Map.of(), rowsOf(number));
    }

    @Test
    void a_connection_that_is_cut_while_a_tenant_is_erased_leaves_nothing_behind_and_is_soon_replaced()
            throws Exception {
        Operator operator = new Operator(base);
        Room room = lively();
        String number = number(room.tenant());
        CompletableFuture<HttpResponse<String>> erasing;
        TestDatabase database = DatabaseForTests.running();
        try (Connection holding = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = holding.createStatement()) {
            // It waits here until it was cut, however fast it is.
            holding.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM draft_leftover WHERE tenant_id = " + number + " FOR UPDATE");
            erasing = CompletableFuture.supplyAsync(() -> operator.erases(room.tenant()));
            boolean isCut = false;
            while (!isCut && !erasing.isDone()) {
                isCut = cutDeleting(number);
            }
            assertTrue(isCut, "the test cuts a connection");
            holding.rollback();
        }
        long cutAt = System.nanoTime();

        if (erasing.get().statusCode() != 204) {
            assertEquals(204, operator.erases(room.tenant()).statusCode());
        }
        assertEquals(Map.of(), rowsOf(number));
        // A connection that was asked less than a second ago is handed out unasked.
        while (System.nanoTime() - cutAt < TimeUnit.SECONDS.toNanos(1)) {
            HttpResponse<String> tenants = operator.lists();
            if (tenants.statusCode() != 200) {
                assertEquals("urn:cabildo:problem:fault", Room.json(tenants).getString("type"));
            }
        }
        List<Integer> afterwards = Stream.generate(() -> operator.lists().statusCode())
                .limit(64)
                .distinct()
                .toList();
        assertEquals(List.of(200), afterwards);
    }

    private void assertRefused(String what, byte[] archive, String problem) throws SQLException {
        String name = newName();
        HttpResponse<String> refused = new Operator(base).imports(name, archive);

        assertEquals(422, refused.statusCode(), what + ": " + refused.body());
        assertEquals("urn:cabildo:problem:" + problem, Room.json(refused).getString("type"), what);
        assertEquals(List.of(), SchemaIT.ask("SELECT name FROM tenant WHERE name = '" + name + "'"), what);
        assertEquals(
                List.of(),
                SchemaIT.ask("SELECT id FROM answer WHERE tenant_id NOT IN (SELECT tenant_id FROM tenant)"),
                what);
    }

    /** With two versions, submissions, settings, a token and a draft in which nothing is easy to write down. */
    private Room lively() throws SQLException {
        Room room = Room.open(base);
        room.submits(Room.peru().add("uses", Json.createObjectBuilder().add("s1_t1_q1", "secretariat_only")));
        room.publishes(NextVersion.zip(NextVersion.files()), Room.ADMIN_TOKEN);
        room.submits(Room.peru()
                .add("answers", Json.createObjectBuilder().add("s1_t1_q1", "\"Voz\\ \u2028 de 🐝\t<b>'%_;--\n")));
        new Operator(base)
                .changes(
                        room.tenant(),
                        "{\"settings\": {\"labels\": {\"es\": \"Viva\"}, \"colours\": {\"brand\": \"#5b1f6b\"}}}");
        String number = number(room.tenant());
        room.calls("POST", "../../rooms/" + room.tenant() + "/drafts", "", "", null);
        SchemaIT.ask("INSERT INTO draft_leftover (tenant_id, id, draft_id, definition_version, question, value)"
                + " SELECT tenant_id, UNHEX('000000000000000000000000000000ff'), id, 1, 's1_t1_q1',"
                + " CONCAT('{\"a\": ', CHAR(10), CHAR(0), 'ñ') FROM draft WHERE tenant_id = " + number);
        SchemaIT.ask("INSERT INTO draft_use (tenant_id, id, draft_id, entry_id, question, consent_use)"
                + " SELECT tenant_id, UNHEX('000000000000000000000000000000fe'), id, id, 's1_t1_q1', 'secretariat_only'"
                + " FROM draft WHERE tenant_id = " + number);
        return room;
    }

    /** @return whether there was one to cut */
    private static boolean cutDeleting(String number) throws SQLException {
        List<String> connections = SchemaIT.ask("SELECT id FROM information_schema.processlist"
                + " WHERE info LIKE 'DELETE FROM `draft_leftover` WHERE tenant_id = " + number + "%' LIMIT 1");
        for (String connection : connections) {
            try {
                SchemaIT.ask("KILL " + connection);
            } catch (SQLException alreadyGone) {
                assertEquals(1094, alreadyGone.getErrorCode());
            }
        }
        return !connections.isEmpty();
    }

    /** How many rows each table has of a tenant; tables without any are left out. */
    private static Map<String, Integer> rowsOf(String number) throws SQLException {
        Map<String, Integer> rows = new TreeMap<>();
        for (String table : SchemaIT.ask(OF_TENANTS.replace("AND table_name <> 'tenant' ", ""))) {
            int count = Integer.parseInt(SchemaIT.ask("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = " + number)
                    .get(0));
            if (count > 0) {
                rows.put(table, count);
            }
        }
        return rows;
    }

    private static String number(String tenant) throws SQLException {
        return SchemaIT.ask("SELECT tenant_id FROM tenant WHERE name = '" + tenant + "'")
                .get(0);
    }

    private static String newName() {
        return "arrived-" + UUID.randomUUID();
    }

    /** All but the record, to which each export and each import adds an entry. */
    private static Map<String, String> tables(byte[] archive) {
        Map<String, String> files = Operator.unpacked(archive);
        files.remove("manifest.json");
        files.remove(RECORD);
        return files;
    }

    private static String record(byte[] archive) {
        return Operator.unpacked(archive).getOrDefault(RECORD, "");
    }

    private static byte[] without(byte[] archive, String file) {
        Map<String, String> files = Operator.unpacked(archive);
        files.remove(file);
        return Operator.packed(files);
    }

    private static byte[] with(byte[] archive, String file, String content) {
        Map<String, String> files = Operator.unpacked(archive);
        files.put(file, content);
        return Operator.packed(files);
    }

    private static byte[] changed(byte[] archive, String file, UnaryOperator<String> change) {
        Map<String, String> files = Operator.unpacked(archive);
        String before = files.get(file);
        files.put(file, change.apply(before));
        assertNotEquals(before, files.get(file), "the test changes something");
        return Operator.packed(files);
    }

    /** With the first row changed, and a manifest that says so: as somebody would who knows the format. */
    static byte[] rewritten(byte[] archive, String table, UnaryOperator<String> change) {
        return resealed(
                changed(archive, "tables/" + table + ".jsonl", rows -> {
                    int end = rows.indexOf('\n');
                    return change.apply(rows.substring(0, end)) + rows.substring(end);
                }),
                table);
    }

    private static byte[] resealed(byte[] archive, String table) {
        Map<String, String> files = Operator.unpacked(archive);
        String rows = files.getOrDefault("tables/" + table + ".jsonl", "");
        String part = Json.createObjectBuilder()
                .add("name", table)
                .add("rows", rows.chars().filter(letter -> letter == '\n').count())
                .add("sha256", Sha256.hex(rows))
                .build()
                .toString();
        String manifest = files.getOrDefault("manifest.json", "");
        String old = "\\{\"name\":\"" + table + "\",\"rows\":\\d+,\"sha256\":\"[0-9a-f]+\"}";
        files.put(
                "manifest.json",
                manifest.matches(".*" + old + ".*")
                        ? manifest.replaceFirst(old, part.replace("\\", "\\\\"))
                        : manifest.replace("\"tables\":[", "\"tables\":[" + part + ","));
        return Operator.packed(files);
    }
}
