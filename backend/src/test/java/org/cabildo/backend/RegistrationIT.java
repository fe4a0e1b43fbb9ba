package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.backend.identity.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Those who ask to take part, and the letters that they get. */
@ArquillianTest
@RunAsClient
class RegistrationIT {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080/t/\\S+");

    /** As the table of {@code RateLimits} has it. */
    private static final int LETTERS_A_DAY = 6;

    @ArquillianResource
    URL base;

    @Test
    void nobody_registers_where_it_is_not_offered() {
        Room room = Room.open(base);
        assertProblem("registration-not-offered", 409, registers(room, "Red", "red@example.org"));
        room.admits("\"who\": \"invited\"");
        assertProblem("registration-not-offered", 409, registers(room, "Red", "red@example.org"));

        Room closed = Room.closed(base);
        closed.admits("\"who\": \"registered\"");
        assertProblem("consultation-closed", 409, registers(closed, "Red", "red@example.org"));
    }

    @Test
    void no_address_carries_a_second_one_or_a_header() {
        Room room = Room.open(base);
        room.admits("\"who\": \"registered\", \"emailConfirmation\": true");

        for (String address : new String[] {
            "a@example.org\r\nBcc: b@example.org",
            "a@example.org\nSubject: hello",
            "a@example.org,b@example.org",
            "a@example.org b@example.org",
            "Ana <a@example.org>",
            "<a@example.org>",
            "a@localhost",
            "\"a b\"@example.org",
            "a@exa\u0000mple.org",
            "a@exam\u2028ple.org",
            "@example.org",
            ""
        }) {
            assertProblem("invalid", 422, registers(room, "Red", address));
        }
    }

    @Test
    void without_conditions_the_way_in_is_shown_at_once() {
        Room room = Room.open(base);
        room.admits("\"who\": \"registered\"");

        JsonObject answer = Room.json(registers(room, "Red de Mujeres", ""));

        assertEquals("admitted", answer.getString("state"));
        String code = answer.getJsonObject("invitation").getString("code");
        assertEquals(200, room.drafts("POST", "?code=" + code).statusCode());
    }

    @Test
    void registering_twice_is_answered_as_registering_once() {
        Room room = Room.open(base);
        room.admits("\"who\": \"registered\", \"approval\": true");

        HttpResponse<String> first = registers(room, "Red", address());
        HttpResponse<String> second = registers(room, "Red", address());

        assertEquals(201, first.statusCode());
        assertEquals(first.body(), second.body());
        assertEquals("{\"state\":\"waiting\"}", first.body());
    }

    @Test
    void a_mailed_link_confirms_once_and_leads_to_an_invitation() throws MessagingException {
        Room room = Room.open(base);
        room.admits("\"who\": \"registered\", \"emailConfirmation\": true");
        String address = address();

        assertEquals(
                "{\"state\":\"unconfirmed\"}",
                registers(room, "Visit evil.example now", address).body());

        MimeMessage letter = PostOffice.letterTo(address);
        String text = PostOffice.text(letter);
        assertFalse(text.contains("evil.example"), "what was typed is not sent to strangers");
        assertEquals("auto-generated", letter.getHeader("Auto-Submitted")[0]);
        String link = link(text);
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertProblem("confirmation-refused", 404, room.drafts("POST", "/confirmation?token=" + token + "x"));
        assertProblem("confirmation-refused", 404, Room.open(base).drafts("POST", "/confirmation?token=" + token));
        String code = room.drafts("POST", "/confirmation?token=" + token).body();
        assertEquals(200, room.drafts("POST", "?code=" + code).statusCode());
        assertProblem("confirmation-refused", 404, room.drafts("POST", "/confirmation?token=" + token));
    }

    @Test
    void whom_the_organiser_lets_in_gets_an_invitation_by_mail_and_its_body_is_forgotten() throws Exception {
        Room room = Room.open(base);
        room.admits("\"who\": \"registered\", \"approval\": true");
        String address = address();
        registers(room, "Red de Mujeres", address);
        JsonObject waiting = Room.json(room.organises("GET", "registrations", ""))
                .getJsonArray("registrations")
                .getJsonObject(0);
        assertEquals(address, waiting.getString("email"));

        String path = "registrations/" + waiting.getString("id") + "/approval";
        assertEquals(204, room.organises("POST", path, "").statusCode());

        String text = PostOffice.text(PostOffice.letterTo(address));
        String link = link(text);
        String code = link.substring(link.lastIndexOf('/') + 1);
        assertTrue(text.contains("Hola, Ana Quispe:") && text.contains(code), text);
        assertEquals(200, room.drafts("POST", "?code=" + code).statusCode());
        assertProblem("registration-decided", 409, room.organises("POST", path, ""));
        assertEquals("", PostOffice.keptOf(address));
    }

    @Test
    void who_is_refused_is_told_why() {
        Room room = Room.open(base);
        room.admits("\"who\": \"registered\", \"approval\": true");
        String address = address();
        registers(room, "Red de Mujeres", address);
        String id = Room.json(room.organises("GET", "registrations", ""))
                .getJsonArray("registrations")
                .getJsonObject(0)
                .getString("id");

        String refusal = "registrations/" + id + "/refusal";
        assertEquals(422, room.organises("POST", refusal, "{}").statusCode());
        assertEquals(
                204,
                room.organises("POST", refusal, "{\"reason\": \"No pertenece a la región.\"}")
                        .statusCode());

        assertTrue(PostOffice.text(PostOffice.letterTo(address)).contains("No pertenece a la región."));
        assertProblem("registration-decided", 409, room.organises("POST", "registrations/" + id + "/approval", ""));
    }

    @Test
    void nobodys_letter_box_is_flooded_with_what_others_type_in() {
        Room room = Room.open(base);
        room.admits("\"who\": \"registered\", \"emailConfirmation\": true");
        String address = address();
        assertEquals(422, registers(room, "", address).statusCode(), "what was refused does not count");

        for (int i = 0; i < LETTERS_A_DAY; i++) {
            assertEquals(201, registers(room, "Red " + i, address).statusCode());
        }

        assertProblem("too-many-requests", 429, registers(room, "Red", address.toUpperCase(Locale.ROOT)));
        assertEquals(201, registers(room, "Red", address()).statusCode(), "others still register");
    }

    @Test
    void letters_come_from_the_installation_and_replies_go_to_the_tenant() throws MessagingException {
        Room room = Room.open(base);
        room.admits("\"who\": \"registered\", \"emailConfirmation\": true");
        String settings =
                "{\"settings\": {\"mail\": {\"senderName\": \"El Cabildo\", \"replyTo\": \"voz@example.org\"}}}";
        assertEquals(
                200,
                room.calls("PUT", "", "application/json", settings, room.token(Role.ORGANISER))
                        .statusCode());
        String address = address();

        registers(room, "Red", address);

        MimeMessage letter = PostOffice.letterTo(address);
        assertEquals("El Cabildo <cabildo@localhost.localdomain>", letter.getFrom()[0].toString());
        assertEquals("voz@example.org", letter.getReplyTo()[0].toString());
    }

    private static HttpResponse<String> registers(Room room, String organisation, String email) {
        String body = Json.createObjectBuilder()
                .add("organisationName", organisation)
                .add("stakeholderGroup", "civil_society")
                .add("country", "PE")
                .add("language", "es")
                .add("person", "Ana Quispe")
                .add("email", email)
                .build()
                .toString();
        return room.calls(
                "POST",
                "consultations/" + RoomResource.CONSULTATION + "/registrations",
                "application/json",
                body,
                null);
    }

    private static String address() {
        return "ana-" + UUID.randomUUID() + "@example.org";
    }

    private static String link(String text) {
        Matcher link = LINK.matcher(text);
        assertTrue(link.find(), text);
        return link.group();
    }

    private static void assertProblem(String type, int status, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals("urn:cabildo:problem:" + type, Room.json(response).getString("type"));
    }
}
