package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cabildo.backend.identity.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the database alone does not tell, who reads it all the same, and what becomes of it when keys are turned. */
@ArquillianTest
@RunAsClient
class SealingIT {

    private static final String PASSWORD = "tres tristes tigres tragaban trigo";
    private static final String READERS = "consultations/" + RoomResource.CONSULTATION + "/readers/";

    @ArquillianResource
    URL base;

    /** Somebody who works for the tenant. */
    private record Person(String account, String member, String session) {}

    @Test
    void who_was_not_named_reads_nothing_whatever_the_role() {
        Room room = Room.municipal(base);
        submits(room, address());
        Person organiser = person(room, Role.ORGANISER);

        assertAll(
                () -> assertEquals(403, reads(room, organiser).statusCode()),
                () -> assertEquals(403, sealed(room, room.token(Role.ORGANISER)).statusCode()),
                () -> assertEquals(403, sealed(room, Room.ADMIN_TOKEN).statusCode()),
                () -> assertEquals(401, sealed(room, null).statusCode()));
    }

    @Test
    void nobody_but_an_organiser_names_a_reader() {
        Room room = Room.municipal(base);
        Person somebody = person(room, Role.ANALYST);

        assertAll(
                () -> assertEquals(
                        403,
                        names(room, somebody.account(), room.token(Role.SYNTHESIS_LEAD))
                                .statusCode()),
                () -> assertEquals(
                        403, names(room, somebody.account(), Room.ADMIN_TOKEN).statusCode()),
                () -> assertEquals(401, names(room, somebody.account(), null).statusCode()),
                () -> assertEquals(403, reads(room, somebody).statusCode()));
    }

    @Test
    void a_reader_works_for_the_tenant() {
        Room room = Room.municipal(base);
        Person next = person(Room.municipal(base), Role.ORGANISER);
        String organiser = room.token(Role.ORGANISER);

        assertEquals(404, names(room, next.account(), organiser).statusCode());
        assertEquals(404, names(room, UUID.randomUUID().toString(), organiser).statusCode());
        assertEquals(401, reads(room, next).statusCode());
    }

    @Test
    void a_reader_reads_every_word_of_this_consultation_and_each_time_is_recorded() throws SQLException {
        Room room = Room.municipal(base);
        String one = address();
        String other = address();
        submits(room, one);
        submits(room, other);
        Person reader = person(room, Role.READER);
        named(room, reader);

        assertEquals(List.of(other, one), values(reads(room, reader)));
        assertEquals(List.of("1"), acts(room, "sealed_answers_read"));
        assertEquals(List.of("1"), acts(room, "reader_named"));
    }

    @Test
    void who_has_not_proven_of_late_to_be_the_reader_is_asked_to() throws SQLException {
        Room room = Room.municipal(base);
        Person reader = person(room, Role.READER);
        named(room, reader);

        DatabaseRows.change(
                "UPDATE account_session SET proven_at = '2024-01-01' WHERE account_id = " + bytes(reader.account()));

        HttpResponse<String> refused = reads(room, reader);
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("urn:cabildo:problem:proof-needed"), refused.body());
    }

    @Test
    void a_reader_who_is_lost_loses_no_answer() {
        Room room = Room.municipal(base);
        String mark = address();
        submits(room, mark);
        Person first = person(room, Role.READER);
        Person second = person(room, Role.ANALYST);
        named(room, first);

        room.calls("DELETE", "members/" + first.member(), "", "", Room.ADMIN_TOKEN);
        named(room, second);

        assertEquals(List.of(mark), values(reads(room, second)));
        assertEquals(401, reads(room, first).statusCode());
    }

    @Test
    void who_comes_back_to_the_tenant_is_no_reader_any_more() {
        Room room = Room.municipal(base);
        Person reader = person(room, Role.READER);
        named(room, reader);
        assertEquals(200, reads(room, reader).statusCode());

        room.calls("DELETE", READERS + reader.account(), "", "", room.token(Role.ORGANISER));

        assertEquals(403, reads(room, reader).statusCode());
    }

    @Test
    void no_word_that_is_sealed_stands_in_the_database() throws SQLException {
        Room room = Room.municipal(base);
        String mark = address();
        String draft = draft(room, mark);
        says(room, draft, "email", "b" + mark);
        submit(room, draft);
        room.files("POST", "/" + draft + "/correction", new byte[0]);
        says(room, draft, "email", "c" + mark);
        says(room, draft, "wants_reply", "no");
        says(room, draft, "wants_reply", "yes");
        HttpResponse<String> amended = room.files("POST", "/" + draft + "/amendment", new byte[0]);
        assertEquals(200, amended.statusCode(), amended.body());
        submits(room, mark);

        assertEquals(List.of(), DatabaseRows.holding(mark));
        assertEquals("c" + mark, read(room, draft, "email"));
        Person reader = person(room, Role.READER);
        named(room, reader);
        assertEquals(List.of(mark, "c" + mark), values(reads(room, reader)));
    }

    @Test
    void no_byte_of_a_file_stands_in_the_database() throws SQLException {
        Room room = Room.municipal(base);
        String mark = "Marca" + UUID.randomUUID();
        String draft = draft(room, address());
        HttpResponse<String> put = room.files(
                "PUT", "/" + draft + "/fault_photo?name=a.txt", (mark + " in a file").getBytes(StandardCharsets.UTF_8));
        assertEquals(200, put.statusCode(), put.body());

        assertEquals(List.of(), DatabaseRows.holding(mark));
    }

    @Test
    void what_was_moved_to_another_row_does_not_open() throws SQLException {
        Room room = Room.municipal(base);
        String draft = draft(room, address());
        String other = draft(room, address());

        DatabaseRows.change("UPDATE draft_answer SET sealed = 0x"
                + ciphertexts(room).get(0) + " WHERE question = 'email' AND tenant_id = " + tenant(room));

        assertEquals(
                List.of(200, 500),
                Stream.of(draft, other)
                        .map(key -> room.files("GET", "/" + key + "/email", new byte[0])
                                .statusCode())
                        .sorted()
                        .toList());
    }

    @Test
    void keys_that_are_turned_lose_nothing_and_open_nothing_that_was_sealed_before() throws SQLException {
        Room room = Room.municipal(base);
        String mark = address();
        String draft = draft(room, mark);
        submits(room, mark);
        List<String> keys = keys(room);
        List<String> before = ciphertexts(room);

        turns(room);

        assertNotEquals(keys, keys(room));
        assertTrue(ciphertexts(room).stream().noneMatch(before::contains));
        assertEquals(mark, read(room, draft, "email"));
        assertEquals(mark, reader(room).get(0));
        // As a copy of the database of before would have it: the old key is nowhere any more.
        DatabaseRows.change("UPDATE draft_answer SET sealed = 0x" + before.get(0) + " WHERE question = 'email'"
                + " AND tenant_id = " + tenant(room));
        assertEquals(500, room.files("GET", "/" + draft + "/email", new byte[0]).statusCode());
    }

    @Test
    void turning_that_was_broken_off_goes_on_and_ends() throws SQLException {
        Room room = Room.municipal(base);
        String mark = address();
        String draft = draft(room, mark);

        step(room, "");
        step(room, "");
        says(room, draft, "phone", "+51 1 555 0000");
        turns(room);

        assertEquals(mark, read(room, draft, "email"));
        assertEquals("+51 1 555 0000", read(room, draft, "phone"));
        assertEquals(List.of("1"), acts(room, "keys_rotated"));
    }

    @Test
    void what_lay_in_plain_is_sealed_when_keys_are_turned() throws SQLException {
        Room room = Room.municipal(base);
        String mark = address();
        submits(room, address());
        String draft = draft(room, address());
        for (String table : List.of("answer", "draft_answer")) {
            DatabaseRows.change("UPDATE " + table + " SET sealed = NULL, value = '" + mark
                    + "' WHERE question = 'email' AND tenant_id = " + tenant(room));
        }
        assertEquals(mark, read(room, draft, "email"));

        turns(room);

        assertEquals(List.of(), DatabaseRows.holding(mark));
        assertEquals(mark, read(room, draft, "email"));
        assertEquals(List.of(mark), reader(room));
    }

    @Test
    void nobody_but_the_platforms_administrator_turns_keys() {
        Room room = Room.municipal(base);

        assertEquals(
                403,
                room.calls("POST", "keys/rotation", "", "", room.token(Role.ORGANISER))
                        .statusCode());
        assertEquals(401, room.calls("POST", "keys/rotation", "", "", null).statusCode());
        assertEquals(
                400,
                room.calls("POST", "keys/rotation?after=answer.1", "", "", Room.ADMIN_TOKEN)
                        .statusCode());
        assertEquals(
                200,
                room.calls("POST", "keys/rotation?after=tenant." + UUID.randomUUID(), "", "", Room.ADMIN_TOKEN)
                        .statusCode());
    }

    @Test
    void an_archive_tells_nothing_that_is_sealed_and_opens_where_its_key_is() {
        Room room = Room.municipal(base);
        String mark = address();
        submits(room, mark);
        Operator operator = new Operator(base);
        byte[] archive = operator.exports(room.tenant());
        String name = "room-" + UUID.randomUUID();

        assertTrue(Operator.unpacked(archive).values().stream().noneMatch(file -> file.contains(mark)));
        assertEquals(201, operator.imports(name, archive).statusCode());
        assertEquals(List.of(mark), reader(Room.of(base, name)));
    }

    @Test
    void an_archive_that_was_sealed_elsewhere_is_refused() {
        Room room = Room.municipal(base);
        submits(room, address());
        Operator operator = new Operator(base);
        String name = "room-" + UUID.randomUUID();
        byte[] archive = ArchiveIT.rewritten(
                operator.exports(room.tenant()),
                "sealing_key",
                row -> row.replaceFirst("\"keyset\":\"....", "\"keyset\":\"AAAA"));

        HttpResponse<String> refused = operator.imports(name, archive);

        assertEquals(422, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("archive-sealed-elsewhere"), refused.body());
        assertEquals(404, operator.sees(name).statusCode());
    }

    private static void submits(Room room, String address) {
        HttpResponse<String> done = room.submits(SubmissionIT.household()
                .add("answers", SubmissionIT.answers().add("wants_reply", "yes").add("email", address)));
        assertEquals(201, done.statusCode(), done.body());
    }

    /** @return the key of a draft that lacks nothing */
    private static String draft(Room room, String address) {
        String draft = room.files("POST", "", new byte[0]).body();
        says(room, draft, "wants_reply", "yes");
        says(room, draft, "email", address);
        return draft;
    }

    private static void says(Room room, String draft, String question, String value) {
        HttpResponse<String> done = room.files(
                "PUT",
                "/" + draft + "/" + question + "/words?value=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
                new byte[0]);
        assertTrue(done.statusCode() < 300, done.body());
    }

    private static String read(Room room, String draft, String question) {
        HttpResponse<String> read = room.files("GET", "/" + draft + "/" + question, new byte[0]);
        assertEquals(200, read.statusCode(), read.body());
        return read.body();
    }

    private static void submit(Room room, String draft) {
        HttpResponse<String> done = room.files("POST", "/" + draft + "/submission", new byte[0]);
        assertEquals(200, done.statusCode(), done.body());
    }

    private static String address() {
        return "m" + UUID.randomUUID().toString().replace("-", "") + "@example.org";
    }

    private static Person person(Room room, Role role) {
        String email = address();
        String code = Room.json(room.calls(
                        "POST",
                        "members/invitations",
                        "application/json",
                        "{\"email\": \"%s\", \"role\": \"%s\"}".formatted(email, role.key()),
                        Room.ADMIN_TOKEN))
                .getString("code");
        room.calls(
                "POST",
                "members/invitations/acceptance",
                "application/json",
                Json.createObjectBuilder()
                        .add("code", code)
                        .add("name", "Ana Pérez")
                        .add("password", PASSWORD)
                        .build()
                        .toString(),
                null);
        JsonObject member =
                array(room.calls("GET", "members", "", "", Room.ADMIN_TOKEN)).getValuesAs(JsonObject.class).stream()
                        .filter(one -> one.getString("email").equals(email))
                        .findFirst()
                        .orElseThrow();
        HttpResponse<String> session = room.calls(
                "POST",
                "../../rooms/" + room.tenant() + "/sign-in/password?email=" + email + "&password="
                        + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
                "",
                "",
                null);
        return new Person(
                member.getString("account"),
                member.getString("id"),
                Room.json(session).getString("session"));
    }

    private static HttpResponse<String> names(Room room, String account, @Nullable String token) {
        return room.calls("PUT", READERS + account, "", "", token);
    }

    private static void named(Room room, Person person) {
        HttpResponse<String> done = names(room, person.account(), room.token(Role.ORGANISER));
        assertEquals(204, done.statusCode(), done.body());
    }

    private static HttpResponse<String> reads(Room room, Person person) {
        return room.calls(
                "GET",
                "../../rooms/" + room.tenant() + "/sign-in/sealed?session="
                        + URLEncoder.encode(person.session(), StandardCharsets.UTF_8),
                "",
                "",
                null);
    }

    /** What somebody reads who was named just now. */
    private static List<String> reader(Room room) {
        Person reader = person(room, Role.READER);
        named(room, reader);
        return values(reads(room, reader));
    }

    private static HttpResponse<String> sealed(Room room, @Nullable String token) {
        return room.gets("sealed-answers", token);
    }

    private static List<String> values(HttpResponse<String> read) {
        assertEquals(200, read.statusCode(), read.body());
        JsonArray values = array(read);
        return Stream.iterate(0, i -> i < values.size(), i -> i + 1)
                .map(values::getString)
                .toList();
    }

    private static JsonArray array(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readArray();
        }
    }

    private static void turns(Room room) {
        String next = "";
        do {
            next = step(room, next);
        } while (!next.isEmpty());
        assertFalse(room.tenant().isEmpty());
    }

    /** @return what comes next; empty at the end */
    private static String step(Room room, String after) {
        HttpResponse<String> done = room.calls(
                "POST", "keys/rotation" + (after.isEmpty() ? "" : "?after=" + after), "", "", Room.ADMIN_TOKEN);
        assertEquals(200, done.statusCode(), done.body());
        return Room.json(done).getString("next", "");
    }

    private static List<String> keys(Room room) throws SQLException {
        return DatabaseRows.ask("SELECT HEX(keyset) FROM sealing_key WHERE tenant_id = " + tenant(room));
    }

    private static List<String> ciphertexts(Room room) throws SQLException {
        return DatabaseRows.ask("SELECT HEX(sealed) FROM draft_answer WHERE sealed IS NOT NULL AND tenant_id = "
                + tenant(room) + " UNION ALL SELECT HEX(sealed) FROM answer WHERE sealed IS NOT NULL AND tenant_id = "
                + tenant(room));
    }

    private static List<String> acts(Room room, String act) throws SQLException {
        return DatabaseRows.ask(
                "SELECT COUNT(*) FROM audit_entry WHERE act = '" + act + "' AND tenant_id = " + tenant(room));
    }

    private static String tenant(Room room) throws SQLException {
        return DatabaseRows.ask("SELECT tenant_id FROM tenant WHERE name = '" + room.tenant() + "'")
                .get(0);
    }

    private static String bytes(String uuid) {
        return "0x" + uuid.replace("-", "");
    }
}
