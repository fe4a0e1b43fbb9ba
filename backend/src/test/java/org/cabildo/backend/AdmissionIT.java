package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URL;
import org.cabildo.backend.identity.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Who may begin, as the organiser says it. */
@ArquillianTest
@RunAsClient
class AdmissionIT {

    private static final String ADMISSION = "consultations/" + RoomResource.CONSULTATION + "/admission";

    private static final String OPEN_TIME = "consultations/" + RoomResource.CONSULTATION + "/open-time";

    @ArquillianResource
    URL base;

    @Test
    void every_wrong_field_of_an_admission_is_named_and_nothing_changes() {
        Room room = Room.open(base);
        String organiser = room.token(Role.ORGANISER);
        String wrong = "{\"who\": \"friends\", \"approval\": \"yes\", \"password\": true}";

        JsonObject problem = Room.json(room.calls("PUT", ADMISSION, "application/json", wrong, organiser));

        assertEquals(422, problem.getInt("status"));
        assertEquals(3, problem.getJsonArray("errors").size());
        assertEquals(
                "everyone",
                Room.json(room.calls("GET", ADMISSION, "", "", organiser)).getString("who"));
    }

    @Test
    void a_consultation_is_open_to_everyone_until_its_organiser_says_otherwise() {
        Room room = Room.open(base);
        String organiser = room.token(Role.ORGANISER);
        JsonObject first = Room.json(room.calls("GET", ADMISSION, "", "", organiser));
        assertEquals("everyone", first.getString("who"));
        assertFalse(first.getBoolean("anonymousAllowed"));

        String body = "{\"who\": \"registered\", \"emailConfirmation\": true, \"anonymousAllowed\": true}";
        room.calls("PUT", ADMISSION, "application/json", body, organiser);

        JsonObject then = Room.json(room.calls("GET", ADMISSION, "", "", organiser));
        assertEquals("registered", then.getString("who"));
        assertTrue(then.getBoolean("emailConfirmation"));
        assertFalse(then.getBoolean("approval"));
        assertTrue(then.getBoolean("anonymousAllowed"));
    }

    @Test
    void an_organiser_says_until_when_it_takes_submissions_and_from_then_on_it_takes_none() {
        Room room = Room.open(base);
        String organiser = room.token(Role.ORGANISER);
        String wrong = "{\"opensAt\": \"2024-05-17T00:00:00Z\", \"closesAt\": \"2024-05-16T00:00:00Z\"}";
        String past = "{\"opensAt\": \"2024-05-16T00:00:00Z\", \"closesAt\": \"2024-05-17T00:00:00Z\"}";
        String open = "{\"opensAt\":\"2024-05-16T00:00:00Z\",\"closesAt\":null}";

        assertEquals(
                422,
                room.calls("PUT", OPEN_TIME, "application/json", wrong, organiser)
                        .statusCode());
        assertEquals(
                422,
                room.calls("PUT", OPEN_TIME, "application/json", "{\"opensAt\": \"tomorrow\"}", organiser)
                        .statusCode());
        assertEquals(201, room.submits(Room.peru()).statusCode());
        assertEquals(
                200,
                room.calls("PUT", OPEN_TIME, "application/json", past, organiser)
                        .statusCode());
        assertEquals(409, room.submits(Room.peru()).statusCode());
        assertEquals(
                open,
                room.calls("PUT", OPEN_TIME, "application/json", open, organiser)
                        .body());
        assertEquals(201, room.submits(Room.peru()).statusCode());
    }
}
