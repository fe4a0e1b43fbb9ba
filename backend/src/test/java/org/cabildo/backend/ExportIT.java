package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cabildo.backend.export.file.Rfc4180;
import org.cabildo.backend.identity.Role;
import org.cabildo.ops.database.TestDatabase;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.reading.Definitions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers and counts as files, over HTTP: refusals first. */
@ArquillianTest
@RunAsClient
class ExportIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\")";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ArquillianResource
    URL base;

    @Test
    void what_cannot_be_exported_is_refused_with_what_there_is() {
        Room room = Room.open(base);

        assertAll(
                () -> assertRefused(room, "{\"format\": \"doc\", \"shape\": \"wide\"}", 422, "csv, hxl, xlsx"),
                () -> assertRefused(room, "{\"format\": \"csv\", \"shape\": \"tall\"}", 422, "wide, long, aggregates"),
                () -> assertRefused(room, "{\"format\": \"spss\", \"shape\": \"aggregates\"}", 422, "xlsx, jsonl"),
                () -> assertRefused(
                        room, "{\"format\": \"csv\", \"shape\": \"wide\", \"language\": \"xx\"}", 422, "es"),
                () -> assertRefused(
                        room,
                        "{\"format\": \"csv\", \"shape\": \"wide\", \"selection\": {\"country\": \"XX\"}}",
                        400,
                        "PE"),
                () -> assertRefused(
                        room,
                        "{\"format\": \"csv\", \"shape\": \"wide\", \"selection\": {\"colour\": \"x\"}}",
                        400,
                        "group"));
    }

    private static void assertRefused(Room room, String order, int status, String says) {
        HttpResponse<String> refused = room.organises("POST", "exports", order);
        assertEquals(status, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains(says), refused.body());
    }

    @Test
    void an_export_of_another_tenant_or_with_names_for_who_may_not_read_them_is_none() {
        Room room = Room.open(base);
        room.submits(Room.peru()
                .add("consent", Json.createObjectBuilder().add("terms", true).add("use", "quote_without_name")));
        String organiser = room.token(Role.ORGANISER);
        String analyst = room.token(Role.ANALYST);
        JsonObject named = done(room, order(room, "csv", "long", organiser), organiser);
        JsonObject unnamed = done(room, order(room, "csv", "long", analyst), analyst);

        assertEquals("Municipalidad de Prueba", only(room, named, organiser, "_organisation"));
        assertEquals("", only(room, unnamed, analyst, "_organisation"));
        assertTrue(named.getBoolean("names"));
        assertEquals(404, call(room, "GET", path(named), analyst).statusCode());
        assertEquals(404, call(room, "GET", path(named) + "/file", analyst).statusCode());
        assertEquals(404, call(room, "DELETE", path(named), analyst).statusCode());
        assertEquals(1, list(room, analyst).size());
        Room other = Room.open(base);
        assertEquals(
                404,
                call(other, "GET", path(named), other.token(Role.ORGANISER)).statusCode());
    }

    private static String only(Room room, JsonObject export, String token, String header) {
        return Rfc4180.at(Rfc4180.read(text(file(room, export, token, null))), 1, header);
    }

    @Test
    void each_format_holds_what_was_answered_and_a_formula_stays_text() throws IOException {
        Room room = Room.open(base);
        for (int i = 0; i < 3; i++) {
            room.submits(Room.peru()
                    .add("organisation", Json.createObjectBuilder().add("name", "Municipio " + i))
                    .add("answers", Json.createObjectBuilder().add("s1_t1_q1", FORMULA)));
        }
        room.submits(Room.peru()
                .add("country", "EC")
                .add("answers", Json.createObjectBuilder().add("s1_t1_q1", "Otra")));
        String token = room.token(Role.ANALYST);

        List<List<String>> csv = rows(room, "csv", token);
        assertEquals(5, csv.size());
        assertEquals("'" + FORMULA, Rfc4180.at(csv, 1, "value"));
        List<List<String>> hxl = rows(room, "hxl", token);
        assertEquals(6, hxl.size());
        assertEquals("#description+answer", Rfc4180.at(hxl, 1, "value"));
        String[] lines =
                text(file(room, made(room, "jsonl", token), token, null)).split("\n");
        assertEquals(4, lines.length);
        assertEquals(
                FORMULA,
                Json.createReader(new StringReader(lines[0])).readObject().getString("value"));
        byte[] xlsx = file(room, made(room, "xlsx", token), token, null).body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertEquals(5, workbook.getSheet("answers").getLastRowNum());
            assertTrue(workbook.getSheet("answers").getRow(2).cellIterator().hasNext());
        }
        Set<String> entries =
                entries(file(room, made(room, "spss", token), token, null).body());
        assertEquals(Set.of("answers.csv", "answers.sps", "answers.R"), entries);
        JsonObject peru = Json.createObjectBuilder()
                .add("format", "csv")
                .add("shape", "long")
                .add("selection", Json.createObjectBuilder().add("country", "PE"))
                .build();
        JsonObject narrowed = done(room, Room.json(call(room, "POST", "exports", token, peru.toString())), token);
        assertEquals(3, narrowed.getInt("rows"));
        assertEquals("views-long-3-rows.csv", narrowed.getString("fileName"));
        String week = LocalDate.now(ZoneOffset.UTC)
                .format(DateTimeFormatter.ISO_WEEK_DATE)
                .substring(0, 8);
        String ofWeek = peru.toString().replace("\"country\":\"PE\"", "\"week\":\"" + week + "\"");
        assertEquals(
                4,
                done(room, Room.json(call(room, "POST", "exports", token, ofWeek)), token)
                        .getInt("rows"));
    }

    private static JsonObject made(Room room, String format, String token) {
        return done(room, order(room, format, "long", token), token);
    }

    private static List<List<String>> rows(Room room, String format, String token) {
        HttpResponse<byte[]> file = file(room, made(room, format, token), token, null);
        assertEquals("4", file.headers().firstValue("Cabildo-Rows").orElse(""));
        assertTrue(
                file.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"),
                file.headers().toString());
        return Rfc4180.read(text(file));
    }

    private static Set<String> entries(byte[] zip) throws IOException {
        ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip));
        Set<String> names = new TreeSet<>();
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            names.add(entry.getName());
        }
        return names;
    }

    @Test
    void counts_are_exported_as_they_are_counted() {
        Room room = Room.municipal(base);
        JsonObjectBuilder answers = Json.createObjectBuilder()
                .add("informed", "OK")
                .add("district", "centre")
                .add("neighbourhood", "square")
                .add("adults", 2)
                .add("children", 0)
                .add("budget", 10)
                .add("used", Json.createArrayBuilder().add("water"))
                .add("water_rating", 4);
        HttpResponse<String> submitted = room.submits(Room.peru().add("answers", answers));
        assertEquals(201, submitted.statusCode(), submitted.body());
        String token = room.token(Role.ANALYST);

        JsonObject made = done(room, order(room, "jsonl", "aggregates", token), token);

        List<JsonObject> lines = text(file(room, made, token, null))
                .lines()
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .toList();
        JsonObject cell = lines.get(0);
        assertEquals("matrix", cell.getString("table"));
        assertEquals("PE", cell.getString("country"));
        assertEquals(1, cell.getInt("submissions"));
        assertEquals(
                // With the other that the questionnaire offers.
                List.of(1, 0, 0, 0),
                of(lines, "frequencies", "district").stream()
                        .map(line -> line.getInt("count"))
                        .toList());
        assertEquals(4, of(lines, "numbers", "water_rating").get(0).getInt("mean"));
        assertEquals(
                List.of("water"),
                of(lines, "crossed", "district").stream()
                        .filter(line -> line.getString("against").equals("used") && line.getInt("submissions") == 1)
                        .map(line -> line.getString("against_code"))
                        .toList());
        assertEquals(
                made.getInt("rows"),
                lines.stream()
                        .filter(line -> line.getString("table").equals("matrix"))
                        .count());
    }

    private static List<JsonObject> of(List<JsonObject> lines, String table, String question) {
        return lines.stream()
                .filter(line -> line.getString("table").equals(table))
                .filter(line -> line.getString("question", "").equals(question))
                .toList();
    }

    @Test
    void a_file_that_broke_off_goes_on_where_it_was() {
        Room room = Room.open(base);
        room.submits(Room.peru());
        String token = room.token(Role.ANALYST);
        JsonObject made = done(room, order(room, "csv", "wide", token), token);
        byte[] whole = file(room, made, token, null).body();
        assertEquals(made.getInt("size"), whole.length);

        HttpResponse<byte[]> first = file(room, made, token, "bytes=0-99");
        HttpResponse<byte[]> rest = file(room, made, token, "bytes=100-");
        HttpResponse<byte[]> none = file(room, made, token, "bytes=" + whole.length + "-");

        assertEquals(206, first.statusCode());
        assertEquals(
                "bytes 0-99/" + whole.length,
                first.headers().firstValue("Content-Range").orElse(""));
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first.body());
        joined.writeBytes(rest.body());
        assertArrayEquals(whole, joined.toByteArray());
        assertEquals(416, none.statusCode());
        assertEquals(200, file(room, made, token, "lines=1-2").statusCode());
    }

    @Test
    void what_a_killed_node_was_reading_another_reads_on() {
        Room room = Room.open(base);
        int submissions = 6;
        for (int i = 0; i < submissions; i++) {
            HttpResponse<String> submitted = room.submits(long20000(i));
            assertEquals(201, submitted.statusCode(), submitted.body());
        }
        JsonObject left = left(room, "");
        int read = left.getInt("read");
        assertEquals("reading", left.getString("state"));
        assertTrue(read > 0 && read < submissions, "read " + read);
        String token = room.token(Role.ANALYST);
        order(room, "csv", "wide", token);

        JsonObject made = done(room, left, token);

        List<List<String>> rows = Rfc4180.read(text(file(room, made, token, null)));
        int column = rows.get(0).indexOf("answer");
        assertEquals(made.getInt("rows"), rows.size() - 1);
        assertEquals(
                rows.size(),
                rows.stream()
                        .map(row -> row.get(column))
                        .collect(Collectors.toSet())
                        .size());
        assertEquals(
                submissions,
                rows.stream().skip(1).map(row -> row.get(0)).distinct().count());
    }

    @Test
    void what_a_killed_node_was_writing_another_writes_anew() {
        Room room = Room.open(base);
        room.submits(Room.peru());
        JsonObject left = left(room, "/writing");
        String token = room.token(Role.ANALYST);
        order(room, "csv", "wide", token);

        JsonObject made = done(room, left, token);

        List<List<String>> rows = Rfc4180.read(text(file(room, made, token, null)));
        assertEquals(2, rows.size());
    }

    /** A submission of about a megabyte. */
    private static JsonObjectBuilder long20000(int number) {
        JsonObjectBuilder answers = Json.createObjectBuilder();
        Definitions.bundled("brasilia-2024").places().forEach((question, place) -> {
            if (place.repeat().isEmpty() && question instanceof Question.Text text && text.maxLength() >= 20_000) {
                answers.add(question.name(), "Planes propios. ".repeat(1_240));
            }
        });
        return Room.peru()
                .add("organisation", Json.createObjectBuilder().add("name", "Municipio " + number))
                .add("answers", answers);
    }

    @Test
    void what_is_taken_back_takes_every_export_with_it_and_a_correction_takes_none() throws SQLException {
        Room room = Room.open(base);
        String draft = Room.send(Room.request(tallies(room, "?seed=1"))
                        .POST(BodyPublishers.noBody())
                        .build())
                .body();
        String token = room.token(Role.ANALYST);
        JsonObject made = done(room, order(room, "csv", "wide", token), token);

        Room.send(Room.request(tallies(room, "/" + draft + "?seed=2"))
                .PUT(BodyPublishers.noBody())
                .build());
        assertEquals("done", one(room, made, token).getString("state"));
        Room.send(Room.request(tallies(room, "/" + draft)).DELETE().build());

        assertEquals("withdrawn", one(room, made, token).getString("state"));
        HttpResponse<String> gone = call(room, "GET", path(made) + "/file", token);
        assertEquals(410, gone.statusCode());
        assertTrue(gone.body().contains("taken back"), gone.body());
        eventually(() -> DatabaseRows.ask("SELECT COUNT(*) FROM export_part p WHERE HEX(p.export_id) = '"
                        + made.getString("id").replace("-", "").toUpperCase(Locale.ROOT) + "'")
                .equals(List.of("0")));
    }

    @Test
    void an_export_that_has_had_its_time_is_gone() throws SQLException {
        Room room = Room.open(base);
        String token = room.token(Role.ANALYST);
        JsonObject made = done(room, order(room, "csv", "wide", token), token);
        TestDatabase database = DatabaseForTests.running();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement age = connection.prepareStatement(
                        "UPDATE export_job SET kept_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = UNHEX(?)")) {
            age.setString(1, made.getString("id").replace("-", ""));
            assertEquals(1, age.executeUpdate());
        }
        order(room, "csv", "wide", token);

        eventually(() -> call(room, "GET", path(made), token).statusCode() == 404);
    }

    @Test
    void an_export_can_be_removed_and_no_more_are_kept_than_anybody_needs() {
        Room room = Room.open(base);
        String token = room.token(Role.ANALYST);
        JsonObject first = order(room, "csv", "wide", token);
        for (int i = 1; i < 20; i++) {
            order(room, "csv", "wide", token);
        }
        String order = "{\"format\": \"csv\", \"shape\": \"wide\"}";

        assertEquals(409, call(room, "POST", "exports", token, order).statusCode());
        assertEquals(204, call(room, "DELETE", path(first), token).statusCode());
        assertEquals(404, call(room, "GET", path(first), token).statusCode());
        assertEquals(201, call(room, "POST", "exports", token, order).statusCode());
    }

    @Test
    void who_answers_without_a_name_has_none_in_an_export() {
        Room room = Room.anonymous(base);
        HttpResponse<String> submitted = room.submits(Room.anonymousPeru());
        assertEquals(201, submitted.statusCode(), submitted.body());
        String token = room.token(Role.ORGANISER);

        JsonObject made = done(room, order(room, "csv", "long", token), token);

        assertEquals("", only(room, made, token, "_organisation"));
        assertTrue(only(room, made, token, "_submitted_at").endsWith(":00:00Z"));
        assertFalse(text(file(room, made, token, null)).contains("Municipalidad"));
    }

    private static URI tallies(Room room, String path) {
        return room.tenantAddress("").resolve("../../rooms/" + room.tenant() + "/tallies" + path);
    }

    private static JsonObject left(Room room, String path) {
        return Room.json(Room.send(
                Room.request(room.tenantAddress("").resolve("../../rooms/" + room.tenant() + "/exports" + path))
                        .POST(BodyPublishers.noBody())
                        .build()));
    }

    private static HttpResponse<String> call(Room room, String method, String path, String token, String... body) {
        return room.calls(
                method,
                "consultations/" + RoomResource.CONSULTATION + "/" + path,
                "application/json",
                String.join("", body),
                token);
    }

    private static JsonObject order(Room room, String format, String shape, String token) {
        HttpResponse<String> ordered =
                call(room, "POST", "exports", token, "{\"format\": \"" + format + "\", \"shape\": \"" + shape + "\"}");
        assertEquals(201, ordered.statusCode(), ordered.body());
        return Room.json(ordered);
    }

    private static String path(JsonObject export) {
        return "exports/" + export.getString("id");
    }

    private static JsonObject one(Room room, JsonObject export, String token) {
        return Room.json(call(room, "GET", path(export), token));
    }

    private static JsonArray list(Room room, String token) {
        return Json.createReader(
                        new StringReader(call(room, "GET", "exports", token).body()))
                .readArray();
    }

    private static JsonObject done(Room room, JsonObject ordered, String token) {
        eventually(() -> Set.of("done", "failed", "withdrawn")
                .contains(one(room, ordered, token).getString("state")));
        JsonObject ended = one(room, ordered, token);
        assertEquals("done", ended.getString("state"), ended.toString());
        assertEquals(ended.getInt("rows"), ended.getInt("rowsDone"), ended.toString());
        return ended;
    }

    private interface Condition {

        boolean holds() throws SQLException;
    }

    private static void eventually(Condition condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.holds()) {
                assertTrue(System.nanoTime() < end, "not in time");
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @param range null to ask for all of it */
    private static HttpResponse<byte[]> file(Room room, JsonObject export, String token, @Nullable String range) {
        HttpRequest.Builder request = Room.request(
                        room.tenantAddress("consultations/" + RoomResource.CONSULTATION + "/" + path(export) + "/file"))
                .header("Authorization", "Bearer " + token);
        if (range != null) {
            request.header("Range", range);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String text(HttpResponse<byte[]> file) {
        return new String(file.body(), StandardCharsets.UTF_8);
    }
}
