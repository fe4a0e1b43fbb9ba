package org.cabildo.backend.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonValue;
import java.util.Set;
import org.cabildo.backend.platform.FieldProblem;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords may be chosen. */
class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwerty123456",
                "1qaz2wsx3edc",
                "1QAZ2wsx3edc",
                "iloveyouforever",
                "iLoveYouForever2024!",
                "123motherfucker",
                "password1234",
                "Contraseña2026",
                "Cabildo-2026-11",
                "201120222023",
                "ana@example.org",
                "ana pérez soto"
            })
    void what_is_known_is_refused(String password) {
        assertEquals("known_password", refusal(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eleven char", ""})
    void what_is_short_is_refused(String password) {
        assertEquals("bad_password_length", refusal(password));
    }

    @Test
    void several_words_together_are_taken() {
        assertDoesNotThrow(() -> check("several words together"));
        assertDoesNotThrow(() -> check("cinco sillas verdes"));
    }

    private static String refusal(String password) {
        return assertThrows(ProblemException.class, () -> check(password)).errors().stream()
                .map(FieldProblem::code)
                .findFirst()
                .orElseThrow();
    }

    private static void check(String password) {
        Fields fields = new Fields(JsonValue.EMPTY_JSON_OBJECT, Set.of("password"));
        PasswordRule.check(fields, "password", password, "ana@example.org", "Ana Pérez Soto");
        fields.refuseWrong();
    }
}
