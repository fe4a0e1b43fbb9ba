package org.cabildo.backend;

import static org.cabildo.backend.TenantIT.assertProblem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cabildo.backend.identity.Role;
import org.cabildo.backend.platform.Sha256;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files that are handed in: refusals first, then where they go and who gets them. */
@ArquillianTest
@RunAsClient
class AttachmentIT {

    private static final String PHOTO = "fault_photo";

    private static final String PARTS =
            "SELECT COUNT(*) FROM attachment_part p JOIN tenant t USING (tenant_id)" + " WHERE t.name = '%s'";

    @ArquillianResource
    URL base;

    @Test
    void thirty_megabytes_are_refused_in_the_language_of_whoever_sent_them_and_nothing_of_them_is_kept()
            throws SQLException {
        Room room = Room.municipal(base);
        String draft = begins(room, false);

        HttpResponse<String> refused = attaches(room, draft, "plan.pdf", pdf(30 * 1024 * 1024), "es");

        assertProblem(refused, 413, "file-too-large");
        assertTrue(refused.body().contains("supera los 10 megabytes"), refused.body());
        assertEquals("0", parts(room));
        assertEquals("-12.0791 -77.0465 0 0", says(room, draft, "fault_place"), "what was written elsewhere stays");
    }

    @Test
    void the_draft_of_another_tenant_takes_no_file() throws SQLException {
        Room room = Room.municipal(base);
        String theirs = begins(Room.municipal(base), false);

        assertProblem(attaches(room, theirs, "plan.pdf", pdf(100), "en"), 404, "unknown-draft");
        assertEquals("0", parts(room));
    }

    @Test
    void a_file_that_is_named_and_not_there_is_not_handed_in() {
        Room room = Room.municipal(base);
        String draft = begins(room, false);
        String stored = attaches(room, draft, "plan.pdf", pdf(100), "en").body();
        String other = begins(room, false);
        calls(room, "PUT", other + "/" + PHOTO + "/words?value=" + encoded(stored), new byte[0], "en");

        HttpResponse<String> refused = calls(room, "POST", other + "/submission", new byte[0], "en");

        assertProblem(refused, 422, "invalid");
        assertEquals(
                List.of("/answers/" + PHOTO),
                Room.json(refused).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(error -> error.getString("pointer"))
                        .toList());
    }

    @Test
    void over_the_api_a_file_is_refused_with_what_to_do() {
        Room room = Room.municipal(base);
        JsonObject answers = Json.createObjectBuilder()
                .add("informed", "OK")
                .add("district", "hills")
                .add("adults", 2)
                .add("children", 0)
                .add("used", Json.createArrayBuilder().add("waste"))
                .add("waste_rating", 4)
                .add("fault_place", "-12.0791 -77.0465")
                .add(PHOTO, "photo.jpg")
                .build();

        HttpResponse<String> refused = room.submits(
                Room.peru().add("stakeholderGroup", "civil_society").add("answers", answers));

        assertProblem(refused, 422, "invalid");
        assertTrue(refused.body().contains("cannot be sent over the API"), refused.body());
    }

    @Test
    void a_draft_that_was_handed_in_takes_no_file() throws SQLException {
        Room room = Room.municipal(base);
        String draft = begins(room, false);
        handsIn(room, draft);

        assertProblem(attaches(room, draft, "plan.pdf", pdf(100), "en"), 409, "draft-submitted");
        assertEquals("0", parts(room));
    }

    @Test
    void where_there_is_no_room_left_a_file_is_refused_and_words_are_not() throws SQLException {
        Room room = Room.municipal(base);
        new Operator(base).changes(room.tenant(), "{\"limits\": {\"megabytes\": 1}}");
        String draft = begins(room, false);

        attaches(room, draft, "plan.pdf", pdf(700_000), "en");
        assertEquals(200, attaches(room, draft, "plan.pdf", pdf(900_000), "en").statusCode(), "in place of the other");
        HttpResponse<String> full = attaches(room, begins(room, false), "plan.pdf", pdf(400_000), "en");

        assertProblem(full, 409, "storage-full");
        assertEquals(
                "900000",
                DatabaseRows.ask("SELECT SUM(a.size) FROM attachment a JOIN tenant t USING (tenant_id) WHERE t.name = '"
                                + room.tenant() + "'")
                        .get(0));
    }

    @Test
    void who_sends_very_many_waits_and_who_comes_from_elsewhere_does_not() {
        Room room = Room.municipal(base);
        Room other = room.fromElsewhere();
        HttpResponse<String> answer = attaches(room, "no-draft", "x.pdf", new byte[0], "en");
        for (int i = 0; i < 650 && answer.statusCode() != 429; i++) {
            answer = attaches(room, "no-draft", "x.pdf", new byte[0], "en");
        }

        assertProblem(answer, 429, "too-many-requests");
        assertProblem(attaches(other, "no-draft", "x.pdf", new byte[0], "en"), 422, "file-empty");
    }

    @Test
    void a_file_is_replaced_and_removed_and_nothing_of_it_stays() throws SQLException {
        Room room = Room.municipal(base);
        String draft = begins(room, false);
        byte[] first = pdf(200_000);

        String stored =
                attaches(room, draft, "../Plan de barrio.pdf", first, "en").body();
        assertEquals(Sha256.hex(first) + "-200000-Plan de barrio.pdf", stored);
        assertEquals(stored, says(room, draft, PHOTO));
        assertEquals("4", parts(room));
        String second = attaches(room, draft, "otro.pdf", pdf(100), "en").body();
        assertEquals(second, says(room, draft, PHOTO));
        assertEquals("1", parts(room));
        calls(room, "DELETE", draft + "/" + PHOTO, new byte[0], "en");

        assertEquals("", says(room, draft, PHOTO));
        assertEquals("0", parts(room));
    }

    @Test
    void the_receipt_stands_for_the_file_and_those_who_may_read_answers_get_it_to_save() throws Exception {
        Room room = Room.municipal(base);
        byte[] file = pdf(300_000);
        String hash = submission(room, "Relación «final».pdf", file);
        String otherHash = submission(room, "Relación «final».pdf", pdf(300_000));

        assertNotEquals(hash, otherHash, "other content is another hash");
        JsonObject answer = answer(room, Sha256.hex(file));
        String path = "answers/" + answer.getString("id") + "/file";
        HttpResponse<byte[]> download = download(room, path, room.token(Role.ANALYST));

        assertEquals(200, download.statusCode());
        assertArrayEquals(file, download.body());
        assertEquals(
                "attachment; filename=\"Relaci_n _final_.pdf\"; filename*=UTF-8''Relaci%C3%B3n%20%C2%ABfinal%C2%BB.pdf",
                header(download, "Content-Disposition"));
        assertEquals("application/pdf", header(download, "Content-Type"));
        assertEquals("nosniff", header(download, "X-Content-Type-Options"));
        assertTrue(header(download, "Content-Security-Policy").startsWith("sandbox"));
        assertEquals("no-store", header(download, "Cache-Control"));
        assertEquals(401, download(room, path, null).statusCode());
        Room other = Room.municipal(base);
        assertEquals(404, download(other, path, other.token(Role.ANALYST)).statusCode());
        assertEquals(
                404,
                download(room, "answers/" + UUID.randomUUID() + "/file", room.token(Role.ANALYST))
                        .statusCode());
    }

    @Test
    void what_stands_keeps_its_file_until_something_else_stands_and_withdrawing_takes_all() throws Exception {
        Room room = Room.municipal(base);
        byte[] first = pdf(100_000);
        byte[] second = pdf(100);
        String draft = begins(room, false);
        attaches(room, draft, "first.pdf", first, "en");
        handsIn(room, draft);

        assertEquals(
                204,
                calls(room, "POST", draft + "/correction", new byte[0], "en").statusCode());
        assertEquals(Sha256.hex(first) + "-100000-first.pdf", says(room, draft, PHOTO), "it is open with its file");
        attaches(room, draft, "second.pdf", second, "en");
        assertArrayEquals(first, fileOf(room, first).body());
        calls(room, "POST", draft + "/amendment", new byte[0], "en");

        assertArrayEquals(second, fileOf(room, second).body());
        assertEquals("1", parts(room), "nothing is left of what stood");
        assertEquals(
                204,
                calls(room, "DELETE", draft + "/submission", new byte[0], "en").statusCode());
        assertEquals("0", parts(room));
    }

    @Test
    void a_tenant_takes_its_files_along_and_leaves_none_behind() throws Exception {
        Room room = Room.municipal(base);
        byte[] file = pdf(300_000);
        submission(room, "plan.pdf", file);
        attaches(room, begins(room, false), "draft.pdf", pdf(100), "en");
        Operator operator = new Operator(base);
        String name = "room-" + UUID.randomUUID();

        HttpResponse<String> imported = operator.imports(name, operator.exports(room.tenant()));

        assertEquals(201, imported.statusCode(), imported.body());
        Room arrived = Room.of(base, name);
        String path = "answers/" + answer(arrived, Sha256.hex(file)).getString("id") + "/file";
        assertArrayEquals(
                file, download(arrived, path, arrived.token(Role.ANALYST)).body());
        assertEquals("6", parts(arrived));
        assertEquals(204, operator.erases(name).statusCode());
        assertEquals("0", parts(arrived));
        assertEquals("6", parts(room));
    }

    @Test
    void of_someone_without_a_name_neither_the_name_of_the_file_nor_what_a_photo_tells_is_kept() throws SQLException {
        Room room = Room.anonymousMunicipal(base);
        String draft = begins(room, true);
        byte[] named = "%PDF-1.7 nothing else".getBytes(StandardCharsets.US_ASCII);

        String stored =
                attaches(room, draft, "ana-maria-quispe.pdf", named, "en").body();

        assertEquals(Sha256.hex(named) + "-" + named.length + "-attachment-1.pdf", stored);
        assertEquals(List.of(), DatabaseRows.holding("ana-maria-quispe"));
        handsIn(room, draft);
        assertEquals("1", parts(room));
        for (String id :
                DatabaseRows.ask("SELECT LOWER(HEX(p.id)) FROM attachment_part p JOIN tenant t USING (tenant_id)"
                        + " WHERE t.name = '" + room.tenant() + "'")) {
            long millis = Long.parseLong(id.substring(0, 12), 16);
            assertEquals(0, millis % Duration.ofHours(1).toMillis(), "the hour is kept and no more");
        }
    }

    @Test
    void a_draft_without_a_name_that_is_given_up_takes_its_file_along() throws SQLException {
        Room room = Room.anonymousMunicipal(base);
        String draft = begins(room, true);
        attaches(room, draft, "x.pdf", pdf(100_000), "en");
        assertEquals("2", parts(room));

        calls(room, "DELETE", draft, new byte[0], "en");

        assertEquals("0", parts(room));
    }

    /** @return its content hash */
    private String submission(Room room, String name, byte[] file) {
        String draft = begins(room, false);
        attaches(room, draft, name, file, "en");
        return handsIn(room, draft);
    }

    private String begins(Room room, boolean anonymous) {
        return calls(room, "POST", "?anonymous=" + anonymous, new byte[0], "en").body();
    }

    private String handsIn(Room room, String draft) {
        HttpResponse<String> answer = calls(room, "POST", draft + "/submission", new byte[0], "en");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private String says(Room room, String draft, String question) {
        return calls(room, "GET", draft + "/" + question, new byte[0], "en").body();
    }

    private HttpResponse<String> attaches(Room room, String draft, String name, byte[] content, String language) {
        return calls(room, "PUT", draft + "/" + PHOTO + "?name=" + encoded(name), content, language);
    }

    private HttpResponse<String> calls(Room room, String method, String path, byte[] body, String language) {
        HttpRequest.Builder request = Room.request(URI.create(
                        base + "api/v1/rooms/" + room.tenant() + "/files" + (path.startsWith("?") ? path : "/" + path)))
                .header("Accept-Language", language)
                .header("X-Forwarded-For", room.client());
        if (method.equals("PUT") && !path.contains("/words")) {
            request.header("Content-Type", "application/octet-stream");
        }
        return Room.send(
                request.method(method, BodyPublishers.ofByteArray(body)).build());
    }

    private static JsonObject answer(Room room, String hash) {
        return Room.json(room.gets("answers?question=" + PHOTO))
                .getJsonArray("answers")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(answer -> answer.getString("value").startsWith(hash))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<byte[]> fileOf(Room room, byte[] file) throws IOException, InterruptedException {
        String path = "answers/" + answer(room, Sha256.hex(file)).getString("id") + "/file";
        return download(room, path, room.token(Role.ANALYST));
    }

    private HttpResponse<byte[]> download(Room room, String path, @Nullable String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                Room.request(room.tenantAddress("consultations/" + RoomResource.CONSULTATION + "/" + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    private static String parts(Room room) throws SQLException {
        return DatabaseRows.ask(PARTS.formatted(room.tenant())).get(0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Each with other content. */
    private static byte[] pdf(int length) {
        byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[length];
        new Random().nextBytes(all);
        System.arraycopy(start, 0, all, 0, start.length);
        return all;
    }
}
