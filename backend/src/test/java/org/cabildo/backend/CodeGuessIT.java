package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Guessing codes; by itself, since it uses up what everyone at this address may try. */
@ArquillianTest
@RunAsClient
class CodeGuessIT {

    private static final int ALLOWED = 60;

    @ArquillianResource
    URL base;

    @Test
    void whoever_guesses_has_to_wait_and_who_has_a_link_comes_in() {
        Room room = Room.open(base);
        room.admits("\"who\": \"invited\"");
        String invitations = """
                {"invitations": [{"organisationName": "Municipalidad de Prueba", "stakeholderGroup": "local_authority",
                 "country": "PE", "language": "es"}]}""";
        String code = Room.json(room.organises("POST", "invitations", invitations))
                .getJsonArray("invitations")
                .getJsonObject(0)
                .getString("code");
        HttpResponse<String> tooMany = guess(room, 0);
        // Some come back while a slow test runs.
        for (int i = 1; i < 2 * ALLOWED && tooMany.statusCode() == 403; i++) {
            tooMany = guess(room, i);
        }

        assertEquals(429, tooMany.statusCode(), tooMany.body());
        assertTrue(tooMany.headers().firstValue("Retry-After").isPresent());
        assertEquals(429, room.submits(Room.peru().add("invitation", code)).statusCode());
        assertEquals(200, room.drafts("POST", "?code=" + code).statusCode());
    }

    private static HttpResponse<String> guess(Room room, int number) {
        return room.submits(Room.peru().add("invitation", "0000-0000-%04d".formatted(number)));
    }
}
