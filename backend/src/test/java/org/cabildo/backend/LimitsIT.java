package org.cabildo.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.function.IntFunction;
import org.cabildo.backend.identity.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Who guesses is slowed down, and neighbours behind the same address are not. */
@ArquillianTest
@RunAsClient
class LimitsIT {

    private static final int GUESSES = 60;
    private static final int WRONG_TOKENS = 300;

    @ArquillianResource
    URL base;

    @Test
    void receipts_that_nobody_has_are_counted_by_client_and_true_ones_are_not() {
        Room library = Room.open(base);
        String code = Room.json(library.submits(Room.peru())).getString("receiptCode");
        for (int reader = 0; reader < 2 * GUESSES; reader++) {
            assertEquals(200, library.gets("receipts/" + code, null).statusCode());
        }

        HttpResponse<String> tooMany =
                untilRefused(GUESSES, 404, guess -> library.gets("receipts/%016d".formatted(guess), null));

        JsonObject problem = Room.json(tooMany);
        assertEquals(429, tooMany.statusCode());
        assertEquals("urn:cabildo:problem:too-many-requests", problem.getString("type"));
        assertTrue(problem.getString("detail").contains("Wait one minute"), tooMany.body());
        assertTrue(tooMany.headers().firstValueAsLong("Retry-After").orElse(0) > 0, "seconds");
        assertEquals(200, library.fromElsewhere().gets("receipts/" + code, null).statusCode());
    }

    @Test
    void a_right_token_is_served_while_wrong_ones_come_from_the_same_address() {
        Room library = Room.open(base);
        String right = library.token(Role.ANALYST);

        untilRefused(WRONG_TOKENS, 401, guess -> library.gets("aggregates", "cab_" + guess));

        assertEquals(200, library.gets("aggregates", right).statusCode());
        assertEquals(401, library.fromElsewhere().gets("aggregates", "cab_x").statusCode());
    }

    @Test
    void what_is_answered_to_a_role_is_kept_by_nobody() {
        Room room = Room.open(base);

        HttpResponse<String> answers = room.gets("answers");
        HttpResponse<String> definition = room.gets("definition", null);

        assertEquals("no-store", answers.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(definition.headers().firstValue("Cache-Control").orElse("").startsWith("no-cache"));
        assertFalse(answers.headers().firstValue("Access-Control-Allow-Origin").isPresent());
    }

    /** The first answer that is a refusal: after so many, or a few more, because some come back while a slow test runs. */
    private static HttpResponse<String> untilRefused(
            int allowed, int status, IntFunction<HttpResponse<String>> attempt) {
        for (int i = 0; i < 2 * allowed; i++) {
            HttpResponse<String> answer = attempt.apply(i);
            if (answer.statusCode() != status) {
                assertEquals(429, answer.statusCode());
                assertTrue(i >= allowed, "refused after " + i);
                return answer;
            }
        }
        throw new AssertionError("never refused");
    }
}
