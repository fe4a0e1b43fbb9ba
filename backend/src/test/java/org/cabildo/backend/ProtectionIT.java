package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cabildo.backend.identity.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** What is held on somebody: found, given to them, corrected, erased, and gone when its time has come. */
@ArquillianTest
@RunAsClient
class ProtectionIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ArquillianResource
    URL base;

    @Test
    void a_search_needs_enough_to_tell_anybody_from_others() {
        Room room = Room.open(base);

        HttpResponse<String> refused = search(room, "an");

        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("at least 3 characters"), refused.body());
    }

    @Test
    void signs_that_mean_anything_to_a_database_mean_themselves() {
        Room room = Room.open(base);
        room.submits(Room.peru());

        assertEquals(List.of(), roots(room, "%%%"));
        assertEquals(List.of(), roots(room, "___"));
        assertEquals(1, roots(room, "dad de prue").size());
    }

    @Test
    void what_is_found_by_its_receipt_code_is_the_same_as_by_its_name_and_nobodys_next_door() {
        Room room = Room.open(base);
        String code = Room.json(room.submits(Room.peru())).getString("receiptCode");

        assertEquals(roots(room, "Municipalidad de Prueba"), roots(room, code));
        assertEquals(1, roots(room, code).size());
        assertEquals(List.of(), roots(Room.open(base), code));
        assertEquals(List.of(), roots(Room.open(base), "Municipalidad de Prueba"));
    }

    @Test
    void who_answered_without_a_name_is_found_by_the_receipt_code_alone() {
        Room room = Room.anonymous(base);
        String code = Room.json(room.submits(Room.anonymousPeru())).getString("receiptCode");

        List<String> found = roots(room, code);

        assertEquals(1, found.size());
        assertEquals(200, erases(room, found).statusCode());
        assertEquals(List.of(), roots(room, code));
        assertEquals(0, room.total().getInt("submissions"));
    }

    @Test
    void the_roots_of_the_tenant_next_door_are_none() {
        Room theirs = Room.open(base);
        theirs.submits(Room.peru());
        List<String> root = roots(theirs, "Municipalidad");
        Room mine = Room.open(base);

        assertEquals(404, erases(mine, root).statusCode());
        assertEquals(404, asks(mine, "copy", body(root)).statusCode());
        assertEquals(1, theirs.total().getInt("submissions"));
    }

    @Test
    void what_is_no_root_is_told_so() {
        Room room = Room.open(base);

        assertEquals(422, erases(room, List.of("tenant:" + UUID.randomUUID())).statusCode());
        assertEquals(422, erases(room, List.of("draft:1 OR 1=1")).statusCode());
        assertEquals(422, erases(room, List.of()).statusCode());
        assertEquals(404, erases(room, List.of("draft:" + UUID.randomUUID())).statusCode());
    }

    @Test
    void nothing_is_erased_if_one_of_the_roots_is_none() {
        Room room = Room.open(base);
        room.submits(Room.peru());

        HttpResponse<String> refused =
                erases(room, List.of(roots(room, "Municipalidad").get(0), "submission:" + UUID.randomUUID()));

        assertEquals(404, refused.statusCode());
        assertEquals(1, room.total().getInt("submissions"));
    }

    @Test
    void what_is_sealed_is_given_to_them_in_plain() throws IOException {
        Room room = Room.municipal(base);
        String mark = mark() + "@example.org";
        room.submits(SubmissionIT.household()
                .add("answers", SubmissionIT.answers().add("wants_reply", "yes").add("email", mark)));

        String data = copy(room, roots(room, "Municipalidad de Prueba")).getOrDefault("data.json", "");

        assertTrue(data.contains(mark), data);
    }

    @Test
    void a_copy_holds_every_word_and_every_file_and_nothing_that_opens_anything() throws IOException {
        String mark = mark();
        Room room = Room.municipal(base);
        String draft = attached(room, mark);

        Map<String, String> copy = copy(room, roots(room, "Junta vecinal"));

        String data = copy.getOrDefault("data.json", "");
        assertAll(
                () -> assertEquals(2, copy.size(), copy.keySet().toString()),
                () -> assertEquals(
                        mark,
                        copy.entrySet().stream()
                                .filter(entry -> entry.getKey().endsWith("/" + mark + ".txt"))
                                .findFirst()
                                .orElseThrow()
                                .getValue()),
                () -> assertTrue(data.contains("\"kind\":\"drafts\""), data),
                () -> assertTrue(data.contains("-12.0791 -77.0465 0 0"), data),
                () -> assertTrue(data.contains("Junta vecinal"), data),
                () -> assertFalse(data.contains(draft), "the key of the draft"),
                () -> assertFalse(data.contains("key_hash"), data));
    }

    @Test
    void what_was_read_before_agreeing_is_kept_once_and_given_with_the_copy() throws IOException {
        Room room = Room.open(base);
        String text = "Usaremos sus respuestas así y así. " + mark();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> done = room.submits(Room.peru()
                    .add(
                            "consent",
                            Json.createObjectBuilder()
                                    .add("terms", true)
                                    .add("use", "publish")
                                    .add("text", text)));
            assertEquals(201, done.statusCode(), done.body());
        }

        String data = copy(room, roots(room, "Municipalidad de Prueba")).getOrDefault("data.json", "");

        assertEquals(2, data.split(Pattern.quote(text), -1).length, data);
        assertEquals(
                422,
                room.submits(Room.peru()
                                .add(
                                        "consent",
                                        Json.createObjectBuilder()
                                                .add("terms", true)
                                                .add("text", "x".repeat(20_001))))
                        .statusCode());
    }

    @Test
    void after_an_erasure_no_column_of_the_database_holds_anything_of_it() throws SQLException {
        String mark = mark();
        Room room = Room.municipal(base);
        String draft = attached(room, mark);
        room.files("POST", "/" + draft + "/submission", new byte[0]);
        plantEverywhere(room, mark);
        String analyst = room.token(Role.ANALYST);
        String export = export(room, analyst);
        assertFalse(DatabaseRows.holding(mark).isEmpty());
        List<String> found = roots(room, mark);
        found.addAll(roots(room, "Junta vecinal"));
        assertTrue(found.size() >= 4, found.toString());

        HttpResponse<String> erased = erases(room, found.stream().distinct().toList());

        assertEquals(200, erased.statusCode(), erased.body());
        assertTrue(Room.json(erased).getInt("rows") > 10, erased.body());
        assertEquals(List.of(), DatabaseRows.holding(mark));
        assertEquals(0, room.total().getInt("submissions"));
        assertEquals(
                410, room.gets("exports/" + export + "/file", analyst).statusCode(), "an export that was made before");
    }

    /** In an invitation, a contact, a letter, a draft with its history. */
    private static void plantEverywhere(Room room, String mark) {
        room.admits("\"who\": \"registered\", \"approval\": true");
        HttpResponse<String> registered = room.organises("POST", "registrations", """
                {"organisationName": "%s", "stakeholderGroup": "civil_society", "country": "PE", "language": "es",
                 "person": "%s", "email": "%s@example.org"}""".formatted(mark, mark, mark));
        assertEquals(201, registered.statusCode(), registered.body());
        HttpResponse<String> invited = room.organises("POST", "invitations", """
                        {"invitations": [{"organisationName": "%s", "stakeholderGroup": "civil_society",
                         "country": "PE", "language": "es", "person": "%s", "email": "%s@example.org"}]}""".formatted(mark, mark, mark));
        assertTrue(invited.statusCode() < 300, invited.body());
        room.admits("\"who\": \"everyone\"");
    }

    @Test
    void who_writes_while_the_draft_is_erased_is_told_that_it_is_gone() throws SQLException {
        Room room = Room.open(base);
        String mark = mark();
        String key = room.drafts("POST", "").body();
        room.drafts("PUT", "/" + key + "?text=" + mark);

        List<String> root = roots(room, "Somebody else");
        assertEquals(1, root.size());
        erases(room, root);

        assertEquals(404, room.drafts("GET", "/" + key).statusCode());
        assertEquals(404, room.drafts("PUT", "/" + key + "?text=" + mark).statusCode());
        assertEquals(List.of(), DatabaseRows.holding(mark));
    }

    @Test
    void a_person_is_corrected_without_anything_else_of_theirs() {
        Room room = Room.open(base);
        plantEverywhere(room, "Ana");
        String contact = roots(room, "Ana@example.org").stream()
                .filter(root -> root.startsWith("contact:"))
                .findFirst()
                .orElseThrow();
        String path = "data-requests/contacts/" + contact.substring("contact:".length());
        String organiser = room.token(Role.ORGANISER);

        assertEquals(
                422,
                room.calls("PUT", path, "application/json", "{\"email\": \"no address\"}", organiser)
                        .statusCode());
        assertEquals(
                204,
                room.calls(
                                "PUT",
                                path,
                                "application/json",
                                "{\"person\": \"Anna\", \"email\": \"anna.right@example.org\"}",
                                organiser)
                        .statusCode());

        assertTrue(search(room, "anna.right@").body().contains("\"Anna\""));
    }

    @Test
    void what_has_had_its_time_is_removed_and_told_and_nothing_else() throws SQLException {
        Room room = Room.open(base);
        room.submits(Room.peru());
        room.submits(Room.peru().add("organisation", Json.createObjectBuilder().add("name", "La que queda")));
        String old = room.drafts("POST", "").body();
        String fresh = room.drafts("POST", "").body();
        room.drafts("PUT", "/" + old + "?text=old");
        room.drafts("PUT", "/" + fresh + "?text=fresh");
        age(room, "draft", "saved_at", roots(room, "Somebody else").get(1));
        String submission = roots(room, "Municipalidad de Prueba").get(0);
        age(room, "submission", "submitted_at", submission);
        age(room, "submission_revision", "done_at", submission);
        round();
        assertEquals(2, room.total().getInt("submissions"), "nothing is said of how long");

        keeps(room, "{\"draftDays\": 30, \"submissionDays\": 100}");
        JsonObject before = Room.json(report(room));
        round();
        JsonObject after = Room.json(report(room));

        assertEquals(
                "{\"drafts\":1,\"submissions\":1,\"contacts\":0}",
                before.getJsonObject("due").toString());
        assertEquals(
                "{\"drafts\":0,\"submissions\":0,\"contacts\":0}",
                after.getJsonObject("due").toString());
        JsonObject run = after.getJsonArray("removed").getJsonObject(0);
        assertEquals(1, run.getInt("drafts"));
        assertEquals(1, run.getInt("submissions"));
        assertEquals(1, room.total().getInt("submissions"));
        assertEquals(List.of(), roots(room, "Municipalidad de Prueba"));
        assertEquals(1, roots(room, "La que queda").size());
        assertEquals(404, room.drafts("GET", "/" + old).statusCode());
        assertEquals("fresh", room.drafts("GET", "/" + fresh).body());
    }

    @Test
    void every_table_with_something_of_respondents_is_reached_by_a_copy_and_an_erasure() {
        HttpResponse<String> loose =
                Room.send(HttpRequest.newBuilder(URI.create(base + "api/v1/retention-round/loose-tables"))
                        .build());

        assertEquals("[]", loose.body());
    }

    private static void keeps(Room room, String retention) {
        HttpResponse<String> changed = room.calls(
                "PUT",
                "",
                "application/json",
                "{\"label\": \"Room\", \"settings\": {\"retention\": " + retention + "}}",
                room.token(Role.ORGANISER));
        assertEquals(200, changed.statusCode(), changed.body());
    }

    private void round() {
        HttpResponse<String> done = Room.send(HttpRequest.newBuilder(URI.create(base + "api/v1/retention-round"))
                .POST(BodyPublishers.noBody())
                .build());
        assertEquals(204, done.statusCode(), done.body());
    }

    private static HttpResponse<String> report(Room room) {
        return room.calls("GET", "retention", "", "", room.token(Role.ORGANISER));
    }

    /** As if it had been a year ago. */
    private static void age(Room room, String table, String column, String root) throws SQLException {
        String id = root.substring(root.indexOf(':') + 1).replace("-", "");
        SchemaIT.ask("UPDATE " + table + " SET " + column + " = " + column + " - INTERVAL 1 YEAR WHERE "
                + (table.equals("submission_revision") ? "submission_id" : "id") + " = x'" + id + "'");
    }

    /** A complete draft of an association, with a file. @return its key */
    private static String attached(Room room, String mark) {
        String draft = room.files("POST", "", new byte[0]).body();
        HttpResponse<String> put = room.files(
                "PUT", "/" + draft + "/fault_photo?name=" + mark + ".txt", mark.getBytes(StandardCharsets.UTF_8));
        assertTrue(put.statusCode() < 300, put.body());
        return draft;
    }

    private static String export(Room room, String token) {
        String id = Room.json(room.calls(
                        "POST",
                        "consultations/" + RoomResource.CONSULTATION + "/exports",
                        "application/json",
                        "{\"format\": \"csv\", \"shape\": \"long\"}",
                        token))
                .getString("id");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Room.json(room.gets("exports/" + id, token)).getString("state").equals("done")) {
            assertTrue(
                    System.nanoTime() < end, room.gets("exports/" + id, token).body());
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return id;
    }

    private static String mark() {
        return "Marca" + UUID.randomUUID().toString().replace("-", "");
    }

    private static HttpResponse<String> search(Room room, String text) {
        return asks(
                room,
                "search",
                Json.createObjectBuilder().add("text", text).build().toString());
    }

    private static List<String> roots(Room room, String text) {
        HttpResponse<String> found = search(room, text);
        assertEquals(200, found.statusCode(), found.body());
        return new ArrayList<>(Room.json(found).getJsonArray("found").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("root"))
                .toList());
    }

    private static HttpResponse<String> erases(Room room, List<String> roots) {
        return asks(room, "erasure", body(roots));
    }

    private static HttpResponse<String> asks(Room room, String what, String body) {
        return room.calls("POST", "data-requests/" + what, "application/json", body, room.token(Role.ORGANISER));
    }

    private static String body(List<String> roots) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        roots.forEach(array::add);
        return Json.createObjectBuilder().add("roots", array).build().toString();
    }

    private static Map<String, String> copy(Room room, List<String> roots) throws IOException {
        HttpRequest request = Room.request(room.tenantAddress("data-requests/copy"))
                .header("Authorization", "Bearer " + room.token(Role.ORGANISER))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(roots)))
                .build();
        HttpResponse<byte[]> zip;
        try {
            zip = CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        assertEquals(200, zip.statusCode());
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
