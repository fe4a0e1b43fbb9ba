package org.cabildo.backend.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.backend.platform.mail.Letter;
import org.junit.jupiter.api.Test;

class OutboxLetterTest {

    private static final Instant NOW = Instant.parse("2027-01-31T12:00:00Z");

    private final OutboxLetter letter =
            new OutboxLetter(new UUID(1, 2), new Letter("ana@example.org", "Invitation", "https://secret"), NOW);

    @Test
    void whoever_cannot_be_reached_is_given_up_after_seven_attempts_and_the_text_stays() {
        for (int attempt = 1; attempt <= 7; attempt++) {
            assertFalse(letter.view().isGivenUp(), "before attempt " + attempt);
            letter.claimed(NOW);
            letter.failed("550 no such user", NOW);
        }

        assertTrue(letter.view().isGivenUp());
        assertEquals(Optional.of("550 no such user"), letter.view().failure());
        assertEquals("https://secret", letter.view().body());
    }

    @Test
    void a_letter_that_was_given_up_can_be_tried_again() {
        for (int attempt = 1; attempt <= 7; attempt++) {
            letter.claimed(NOW);
            letter.failed("x".repeat(1_000), NOW);
        }

        letter.tryAgain(NOW);

        assertFalse(letter.view().isGivenUp());
        assertEquals(500, letter.view().failure().orElseThrow().length());
    }

    @Test
    void what_was_sent_is_not_kept() {
        letter.claimed(NOW);
        letter.sent(NOW);
        letter.tryAgain(NOW);

        assertEquals("", letter.view().body());
        assertEquals(Optional.of(NOW), letter.view().sentAt());
        assertFalse(letter.view().isGivenUp());
    }
}
