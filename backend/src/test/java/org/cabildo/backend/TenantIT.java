package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.cabildo.backend.identity.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** What a tenant says of itself, and what the platform's administrator does with it: refusals first. */
@ArquillianTest
@RunAsClient
class TenantIT {

    /** A name under which every machine finds itself, so that it can be a tenant's own here. */
    static final String HOST = "127.0.0.2";

    static final String TENANT_OF_THE_HOST = "owner-of-the-host";

    @ArquillianResource
    URL base;

    @Test
    void a_tenant_of_an_impossible_or_taken_name_is_refused() {
        Operator operator = new Operator(base);
        Room room = Room.open(base);

        assertAll(
                () -> assertProblem(operator.creates("No Spaces", "x"), 422, "invalid"),
                () -> assertProblem(operator.creates("archive", "x"), 422, "invalid"),
                () -> assertProblem(operator.creates("", "x"), 422, "invalid"),
                () -> assertProblem(operator.creates("fine-" + UUID.randomUUID(), " "), 422, "invalid"),
                () -> assertProblem(operator.creates(room.tenant(), "x"), 409, "tenant-exists"));
    }

    @Test
    void unknown_tenants_are_not_found_whatever_is_asked_of_them() {
        Operator operator = new Operator(base);

        assertAll(
                () -> assertProblem(operator.sees("nobody"), 404, "unknown-tenant"),
                () -> assertProblem(operator.changes("nobody", "{}"), 404, "unknown-tenant"),
                () -> assertProblem(operator.suspends("nobody"), 404, "unknown-tenant"),
                () -> assertProblem(operator.resumes("nobody"), 404, "unknown-tenant"),
                () -> assertProblem(operator.erases("nobody"), 404, "unknown-tenant"));
    }

    @Test
    void nothing_is_changed_unless_all_of_it_is_right_and_every_wrong_member_is_named() {
        Room room = Room.open(base);
        Operator operator = new Operator(base);
        String before = operator.sees(room.tenant()).body();

        HttpResponse<String> refused = operator.changes(room.tenant(), """
                {"label": "", "limits": {"consultations": -1}, "settings": {
                  "labels": {"xx": "x", "es": "dos\\nlíneas"},
                  "defaultLanguage": "fr", "languages": ["es", "en"],
                  "colours": {"brand": "red", "accent": "#4f9fa3"},
                  "mail": {"replyTo": "a@b@c", "texts": {
                    "invitation": {"es": {"subject": "Hola", "body": "Sin enlace {{password}}"}},
                    "threat": {}}},
                  "wording": {"no.such.key": {"es": "x"}, "test.greeting": {"es": "Hola {1}"}},
                  "consultationWording": {"views": {"no.such.key": {"es": "x"}, "test.greeting": {"es": "{2}"}}},
                  "retention": {"draftDays": 0}, "more": 1}}""");

        assertProblem(refused, 422, "invalid");
        List<String> wrong = Room.json(refused).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("code") + " " + error.getString("pointer"))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "bad_colour /settings/colours/brand",
                        "bad_email /settings/mail/replyTo",
                        "bad_language /settings/labels/xx",
                        "bad_line /label",
                        "bad_line /settings/labels/es",
                        "default_language_not_offered /settings/defaultLanguage",
                        "low_contrast /settings/colours/accent",
                        "other_places /settings/consultationWording/views/test.greeting/es",
                        "other_places /settings/wording/test.greeting/es",
                        "out_of_range /limits/consultations",
                        "out_of_range /settings/retention/draftDays",
                        "unknown_field /settings/mail/texts/threat",
                        "unknown_field /settings/more",
                        "unknown_place /settings/mail/texts/invitation/es/body",
                        "unknown_wording /settings/consultationWording/views/no.such.key",
                        "unknown_wording /settings/wording/no.such.key"),
                wrong);
        assertTrue(refused.body().contains("contrast of"), refused.body());
        assertEquals(before, operator.sees(room.tenant()).body());
    }

    @Test
    void what_was_changed_is_told_again_as_it_was_sent() {
        Room room = Room.open(base);
        String settings = """
                {"labels":{"en":"The Council","es":"El Cabildo"},"defaultLanguage":"es","languages":["es","en"],\
                "colours":{"brand":"#5b1f6b","accent":"#8a1c1c"},\
                "mail":{"senderName":"El Cabildo","replyTo":"voz@example.org",\
                "texts":{"invitation":{"es":{"subject":"Invitación","body":"Vaya a {{link}}"}}}},\
                "wording":{"test.greeting":{"es":"¡Hola, {0}!"}},\
                "consultationWording":{"views":{"test.greeting":{"es":"¿Qué tal, {0}?"}}},\
                "retention":{"draftDays":90,"submissionDays":null,"contactDays":365}}""";
        String organiser = room.token(Role.ORGANISER);

        HttpResponse<String> changed = room.calls(
                "PUT", "", "application/json", "{\"label\": \"Council\", \"settings\": " + settings + "}", organiser);

        assertEquals(200, changed.statusCode(), changed.body());
        JsonObject told = Room.json(room.calls("GET", "", "", "", organiser));
        assertEquals(settings, told.getJsonObject("settings").toString());
        assertEquals("Council", told.getString("label"));
    }

    @Test
    void words_for_a_consultation_that_is_not_there_are_refused() {
        Room room = Room.open(base);

        HttpResponse<String> refused = new Operator(base).changes(room.tenant(), """
                {"settings": {"consultationWording": {"nothing": {"test.greeting": {"es": "Hola"}}}}}""");

        assertProblem(refused, 422, "invalid");
        assertTrue(refused.body().contains("\"/settings/consultationWording/nothing\""), refused.body());
    }

    @Test
    void limits_are_the_administrators_and_hold_where_a_consultation_is_made() {
        Room room = Room.open(base);
        String one = "{\"limits\": {\"consultations\": 1, \"megabytes\": 5}}";

        assertProblem(room.calls("PUT", "", "application/json", one, room.token(Role.ORGANISER)), 403, "forbidden");
        assertEquals(200, new Operator(base).changes(room.tenant(), one).statusCode());

        HttpResponse<String> refused = room.calls("POST", "../../rooms/" + room.tenant() + "/more", "", "", null);
        assertProblem(refused, 409, "limit-reached");
        assertEquals(
                200,
                new Operator(base)
                        .changes(room.tenant(), "{\"limits\": {\"consultations\": 2}}")
                        .statusCode());
        assertEquals(
                204,
                room.calls("POST", "../../rooms/" + room.tenant() + "/more", "", "", null)
                        .statusCode());
    }

    @Test
    void a_suspended_tenant_gives_everyone_one_answer_and_loses_nothing() {
        Room room = Room.open(base);
        Room other = Room.open(base);
        HttpResponse<String> receipt = room.submits(Room.peru());
        String code = Room.json(receipt).getString("receiptCode");
        String organiser = room.token(Role.ORGANISER);
        Operator operator = new Operator(base);

        assertEquals(204, operator.suspends(room.tenant()).statusCode());

        assertAll(
                () -> assertProblem(room.gets("definition", null), 403, "tenant-suspended"),
                () -> assertProblem(room.gets("receipts/" + code, null), 403, "tenant-suspended"),
                () -> assertProblem(room.submits(Room.peru()), 403, "tenant-suspended"),
                () -> assertProblem(room.gets("aggregates"), 403, "tenant-suspended"),
                () -> assertProblem(room.calls("GET", "", "", "", organiser), 403, "tenant-suspended"),
                () -> assertProblem(room.calls("GET", "tokens", "", "", organiser), 403, "tenant-suspended"),
                () -> assertEquals(
                        200, room.gets("aggregates", Room.ADMIN_TOKEN).statusCode()),
                () -> assertEquals(
                        "suspended", Room.json(operator.sees(room.tenant())).getString("state")),
                () -> assertEquals(200, other.gets("aggregates").statusCode()));

        assertEquals(204, operator.resumes(room.tenant()).statusCode());
        assertEquals(200, room.gets("receipts/" + code, null).statusCode());
        assertEquals(1, room.total().getInt("submissions"));
    }

    @Test
    void the_list_shows_every_tenant_with_its_state_and_its_consultations() throws SQLException {
        Room room = Room.open(base);
        Operator operator = new Operator(base);
        String empty = "empty-" + UUID.randomUUID();
        operator.creates(empty, "Nothing yet");
        operator.suspends(room.tenant());

        JsonArray list;
        try (var reader = Json.createReader(new StringReader(operator.lists().body()))) {
            list = reader.readArray();
        }

        assertEquals(SchemaIT.ask("SELECT COUNT(*) FROM tenant").get(0), String.valueOf(list.size()));
        assertEquals("suspended 1", line(list, room.tenant()));
        assertEquals("open 0", line(list, empty));
    }

    @Test
    void a_number_is_never_given_to_a_second_tenant() throws SQLException {
        Operator operator = new Operator(base);
        String first = "gone-" + UUID.randomUUID();
        operator.creates(first, "Gone");
        String number = number(first);

        assertEquals(204, operator.erases(first).statusCode());
        operator.creates(first, "Another");

        assertTrue(Integer.parseInt(number(first)) > Integer.parseInt(number));
    }

    @Test
    void a_logo_is_drawn_anew_and_what_is_no_picture_is_refused() throws Exception {
        Room room = Room.open(base);
        byte[] png = picture(900, 300);
        byte[] hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] polyglot = new byte[png.length + hidden.length];
        System.arraycopy(png, 0, polyglot, 0, png.length);
        System.arraycopy(hidden, 0, polyglot, png.length, hidden.length);

        assertEquals(404, room.calls("GET", "logo", "", "", null).statusCode());
        assertProblem(puts(room, "GIF89a".getBytes(StandardCharsets.UTF_8)), 422, "logo-unreadable");
        assertProblem(puts(room, picture(4_001, 1)), 422, "logo-unreadable");
        assertProblem(puts(room, new byte[201 * 1024]), 413, "logo-too-large");
        assertEquals(204, puts(room, polyglot).statusCode());

        HttpResponse<byte[]> shown = HttpClient.newHttpClient()
                .send(Room.request(room.tenantAddress("logo")).build(), BodyHandlers.ofByteArray());
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(shown.body()));
        assertEquals("image/png", shown.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(List.of(480, 160), List.of(drawn.getWidth(), drawn.getHeight()));
        assertFalse(new String(shown.body(), StandardCharsets.ISO_8859_1).contains("script"));
        assertEquals(204, room.calls("DELETE", "logo", "", "", Room.ADMIN_TOKEN).statusCode());
        assertEquals(404, room.calls("GET", "logo", "", "", null).statusCode());
    }

    @Test
    void under_the_host_of_a_tenant_no_other_tenant_is_found() throws IOException {
        Room other = Room.open(base);
        new Operator(base).creates(TENANT_OF_THE_HOST, "The owner");

        assertEquals(200, status(HOST, TENANT_OF_THE_HOST));
        assertEquals(404, status(HOST, other.tenant()));
        assertEquals(200, status(base.getHost(), other.tenant()));
        assertEquals(200, status(base.getHost(), TENANT_OF_THE_HOST));
    }

    private int status(String host, String tenant) throws IOException {
        URL address =
                new URL("http", host, base.getPort(), base.getPath() + "api/v1/tenants/" + tenant + "/consultations");
        HttpURLConnection connection = (HttpURLConnection) address.openConnection();
        return connection.getResponseCode();
    }

    private static HttpResponse<String> puts(Room room, byte[] picture) {
        return Room.send(Room.request(room.tenantAddress("logo"))
                .header("Content-Type", "image/png")
                .header("Authorization", "Bearer " + Room.ADMIN_TOKEN)
                .PUT(BodyPublishers.ofByteArray(picture))
                .build());
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static String number(String tenant) throws SQLException {
        return SchemaIT.ask("SELECT tenant_id FROM tenant WHERE name = '" + tenant + "'")
                .get(0);
    }

    private static String line(JsonArray list, String tenant) {
        JsonObject line = list.getValuesAs(JsonObject.class).stream()
                .filter(listed -> listed.getString("name").equals(tenant))
                .findFirst()
                .orElseThrow();
        return line.getString("state") + " " + line.getInt("consultations");
    }

    static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals("urn:cabildo:problem:" + type, Room.json(response).getString("type"));
    }
}
