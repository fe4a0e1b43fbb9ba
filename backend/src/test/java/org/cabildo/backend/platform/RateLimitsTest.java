package org.cabildo.backend.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.cabildo.backend.platform.RateLimits.Kind;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final String LIBRARY = "192.0.2.7";

    /** What names one account, or one letter box. */
    private static final Set<Kind> OF_ONE = Set.of(Kind.SIGN_IN, Kind.SECOND_FACTOR, Kind.LETTER_ADDRESS, Kind.RECORD);

    private final AtomicLong now = new AtomicLong();
    private final RateLimits limits =
            new RateLimits(kind -> kind == Kind.CODE_GUESS ? Optional.of("3/PT1M") : Optional.empty(), now::get);

    @Test
    void what_is_spent_is_refused_and_comes_back_one_by_one() {
        guess(3, LIBRARY);

        ProblemException refused = assertThrows(ProblemException.class, () -> guess(1, LIBRARY));
        assertEquals(429, refused.type().status());
        assertEquals(Optional.of(Duration.ofSeconds(20)), refused.retryAfter());
        assertEquals(
                "Hubo demasiados intentos en poco tiempo. Espere un minuto e inténtelo de nuevo.",
                refused.sentence(Locale.forLanguageTag("es")));

        pass(Duration.ofSeconds(20));
        guess(1, LIBRARY);
        assertThrows(ProblemException.class, () -> guess(1, LIBRARY));
    }

    @Test
    void what_was_right_counts_for_nothing() {
        for (int person = 0; person < 100; person++) {
            limits.spend(Kind.CODE_GUESS, LIBRARY);
            limits.giveBack(Kind.CODE_GUESS, LIBRARY);
        }

        guess(3, LIBRARY);
        assertThrows(ProblemException.class, () -> guess(1, LIBRARY));
    }

    @Test
    void giving_back_makes_no_more_than_there_was() {
        limits.giveBack(Kind.CODE_GUESS, LIBRARY);

        guess(3, LIBRARY);
        assertThrows(ProblemException.class, () -> guess(1, LIBRARY));
    }

    @Test
    void each_client_and_each_kind_is_counted_for_itself() {
        guess(3, LIBRARY);

        guess(3, "192.0.2.8");
        limits.spend(Kind.REGISTRATION, LIBRARY);
    }

    @Test
    void the_end_of_one_part_of_a_key_is_not_the_beginning_of_the_next() {
        for (int i = 0; i < 3; i++) {
            limits.spend(Kind.CODE_GUESS, "ab", "c");
        }

        limits.spend(Kind.CODE_GUESS, "a", "bc");
        assertThrows(ProblemException.class, () -> limits.spend(Kind.CODE_GUESS, "ab", "c"));
    }

    @Test
    void every_limit_is_generous_to_a_shared_address() {
        assertTrue(
                Arrays.stream(Kind.values())
                        .filter(kind -> !OF_ONE.contains(kind))
                        .allMatch(kind -> kind.usual().times() >= 60),
                "only what names one account, one letter box, or one caller of the record, is counted in tens");
    }

    @Test
    void a_limit_that_cannot_be_read_is_refused_with_how_to_write_it() {
        for (String wrong : new String[] {"", "3", "0/PT1M", "3/1m", "3/PT0S", "3/-PT1M", "-3/PT1M"}) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> new RateLimits(kind -> Optional.of(wrong), now::get), wrong);
            assertTrue(String.valueOf(refused.getMessage()).contains("60/PT10M"), wrong);
        }
    }

    private void guess(int times, String client) {
        for (int i = 0; i < times; i++) {
            limits.spend(Kind.CODE_GUESS, client);
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
