package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cabildo.ops.database.LocalDatabase;
import org.cabildo.ops.database.RunningDatabase;
import org.junit.jupiter.api.Test;

/** The keys of an installation: turned, changed and lost. */
class KeysIT {

    private static final int ANSWERS = 10_000;

    private static final String TENANT = "cartagena40";
    private static final String CONSULTATION = TENANT + "/consultations/brasilia-2024";

    @Test
    void ten_thousand_sealed_answers_outlive_every_turning_of_their_keys_also_one_that_is_killed()
            throws IOException, InterruptedException, SQLException {
        Path data = Launch.freshData("keys");
        try (RunningDatabase database = LocalDatabase.start(data.resolve("database"))) {
            Set<String> written;
            try (Product product = node(data, database)) {
                written = planted(product, database);
                assertEquals(ANSWERS, written.size());
                // They lay in plain; the kill comes when some of them are sealed, and some are not.
                turnUntil(product, step -> step.getInt("sealed") > 0);
                product.kill();
            }
            int inPlain = count(database, "sealed IS NULL");
            assertTrue(inPlain > 0 && inPlain < ANSWERS, inPlain + " in plain");
            try (Product product = node(data, database)) {
                assertEquals(written, read(product));
                turnUntil(product, step -> false);
                assertEquals(0, count(database, "sealed IS NULL"));
                assertEquals(written, read(product));
                turnUntil(product, step -> step.getInt("turned") > 0);
                product.kill();
            }
            assertEquals(2, keysInUse(database), "some are sealed with the old key, and some with the new one");
            try (Product product = node(data, database)) {
                assertEquals(written, read(product));
                turnUntil(product, step -> false);
                assertEquals(1, keysInUse(database));
                assertEquals(written, read(product));
            }
        }
    }

    @Test
    void a_server_with_another_key_does_not_start_and_one_with_both_goes_on() throws IOException, InterruptedException {
        Path data = Launch.freshData("other-key");
        Path file = data.resolve("installation.key");
        String first;
        try (Product product = Launch.on(data).untilReady()) {
            first = Files.readString(file);
        }

        Files.writeString(file, "B".repeat(43) + "=");
        Product refused = Launch.on(data).start();
        assertNotEquals(0, refused.awaitEnd());
        assertTrue(
                refused.output().stream().anyMatch(line -> line.contains("sealed with another key")),
                String.join("\n", refused.output()));

        Files.writeString(file, "B".repeat(43) + "=\n" + first);
        try (Product product = Launch.on(data).untilReady()) {
            turnUntil(product, step -> false);
        }
        Files.writeString(file, "B".repeat(43) + "=");
        try (Product product = Launch.on(data).untilReady()) {
            assertEquals(200, new Api(product).definition("es").status());
        }
    }

    private static Product node(Path data, RunningDatabase database) {
        return TwoNodesIT.node(data.resolve("node"), database);
    }

    /** @return what was written */
    private static Set<String> planted(Product product, RunningDatabase database)
            throws IOException, InterruptedException, SQLException {
        Api.Reply handedIn = new Api(product)
                .submit(
                        UUID.randomUUID().toString(),
                        Json.createObjectBuilder()
                                .add("language", "es")
                                .add("stakeholderGroup", "local_authority")
                                .add("country", "PE")
                                .add("organisation", Json.createObjectBuilder().add("name", "Municipalidad de Prueba"))
                                .add("answers", Json.createObjectBuilder().add("s1_t1_q2", "word 0"))
                                .add(
                                        "consent",
                                        Json.createObjectBuilder()
                                                .add("terms", true)
                                                .add("use", "publish"))
                                .build());
        assertEquals(201, handedIn.status(), handedIn.body());
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO answer (tenant_id, id, consultation_id, submission_id, organisation_id, segment,"
                            + " topic, question, entry, entry_path, stakeholder_group, country, language, computed, words, value,"
                            + " consent_use) SELECT a.tenant_id, UNHEX(REPLACE(UUID(), '-', '')), a.consultation_id,"
                            + " a.submission_id, a.organisation_id, a.segment, NULL, a.question, s.seq, s.seq,"
                            + " a.stakeholder_group, a.country, a.language, a.computed, 2, CONCAT('word ', s.seq), a.consent_use"
                            + " FROM answer a JOIN seq_1_to_" + (ANSWERS - 1) + " s WHERE a.question = 's1_t1_q2'");
        }
        NextVersion.publish(
                product,
                TENANT,
                text -> text.replace("- name: s1_t1_q2\n", "- name: s1_t1_q2\n        sensitivity: sealed\n"));
        return IntStream.range(0, ANSWERS).mapToObj(number -> "word " + number).collect(Collectors.toSet());
    }

    /** As somebody reads them who was named just now. */
    private static Set<String> read(Product product) throws IOException, InterruptedException {
        Staff reader = Staff.of(product, TENANT, "organiser");
        String session = reader.signsIn().session();
        String account;
        try (JsonReader members = Json.createReader(new StringReader(
                reader.calls("GET", "tenants/" + TENANT + "/members", session).body()))) {
            account = members.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(member -> member.getString("email").equals(reader.email()))
                    .findFirst()
                    .orElseThrow()
                    .getString("account");
        }
        String token = Staff.json(reader.administrates(
                        "POST",
                        "/api/v1/tenants/" + TENANT + "/tokens",
                        Json.createObjectBuilder()
                                .add("name", "Of a test")
                                .add("role", "organiser")
                                .add(
                                        "expiresAt",
                                        Instant.now().plus(1, ChronoUnit.HOURS).toString())
                                .build()))
                .getString("token");
        assertEquals(204, new Api(product).puts("/readers/" + account, token).status());
        Set<String> read = new TreeSet<>();
        String next = "";
        do {
            HttpResponse<String> page = reader.calls(
                    "GET",
                    "tenants/" + CONSULTATION + "/sealed-answers?size=200" + (next.isEmpty() ? "" : "&cursor=" + next),
                    session);
            assertEquals(200, page.statusCode(), page.body());
            Staff.json(page).getJsonArray("answers").getValuesAs(JsonObject.class).stream()
                    .map(answer -> answer.getString("value"))
                    .forEach(read::add);
            next = Staff.json(page).getString("next", "");
        } while (!next.isEmpty());
        return read.stream().collect(Collectors.toSet());
    }

    private interface Enough {

        boolean is(JsonObject step);
    }

    /** Goes on until a step is enough, or the last. */
    private static void turnUntil(Product product, Enough enough) throws IOException, InterruptedException {
        Staff administrator = new Staff(product.baseUrl(), "", "");
        String next = "";
        JsonObject step;
        do {
            HttpResponse<String> done = administrator.administrates(
                    "POST",
                    "/api/v1/tenants/" + TENANT + "/keys/rotation" + (next.isEmpty() ? "" : "?after=" + next),
                    Json.createObjectBuilder().build());
            assertEquals(200, done.statusCode(), done.body());
            step = Staff.json(done);
            next = step.getString("next", "");
        } while (!next.isEmpty() && !enough.is(step));
    }

    private static int count(RunningDatabase database, String condition) throws SQLException {
        return number(database, "SELECT COUNT(*) FROM answer WHERE question = 's1_t1_q2' AND " + condition);
    }

    private static int keysInUse(RunningDatabase database) throws SQLException {
        return number(database, "SELECT COUNT(DISTINCT SUBSTRING(sealed, 17, 5)) FROM answer WHERE sealed IS NOT NULL");
    }

    private static int number(RunningDatabase database, String question) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection connection(RunningDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
