package org.cabildo.backend.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SheetCodeTest {

    private static final int MANY = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1234 5678 909", "1234 5678 90922", "1234 5678 909x", "0000 0000 0000", "١٢٣٤ ٥٦٧٨ ٩٠٩٢"
            })
    void what_is_no_code_is_not_read(String typed) {
        assertEquals(Optional.empty(), SheetCode.read(typed));
    }

    @Test
    void what_nobody_types_by_mistake_is_not_looked_at() {
        assertEquals(Optional.empty(), SheetCode.read(" ".repeat(1_000_000) + "123456789092"));
    }

    @Test
    void every_wrong_digit_and_every_two_that_changed_places_are_found() {
        SplittableRandom random = new SplittableRandom(97);
        for (int i = 0; i < MANY; i++) {
            String value = SheetCode.random(random).value();
            for (int at = 0; at < value.length(); at++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    assertNotReadUnlessSame(value, value.substring(0, at) + digit + value.substring(at + 1));
                }
                if (at > 0) {
                    assertNotReadUnlessSame(
                            value,
                            value.substring(0, at - 1)
                                    + value.charAt(at)
                                    + value.charAt(at - 1)
                                    + value.substring(at + 1));
                }
            }
        }
    }

    private static void assertNotReadUnlessSame(String value, String typed) {
        assertEquals(typed.equals(value), SheetCode.read(typed).isPresent(), typed + " for " + value);
    }

    @Test
    void it_is_read_as_it_is_shown_and_with_anything_between() {
        SheetCode code = SheetCode.read("123456789092").orElseThrow();

        assertEquals("1234 5678 9092", code.shown());
        assertEquals(Optional.of(code), SheetCode.read(code.shown()));
        assertEquals(Optional.of(code), SheetCode.read(" 1234-5678\u00a09092 "));
        assertTrue(SheetCode.read(SheetCode.random(new SplittableRandom(1)).shown())
                .isPresent());
    }
}
