package org.cabildo.backend.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must not slip when the table is changed. */
class RoleTest {

    @Test
    void no_role_gives_what_stands_above_it_nor_the_platform_administrators() {
        for (Role role : Role.values()) {
            assertFalse(role.grantable().contains(Role.PLATFORM_ADMINISTRATOR), role.key());
            assertFalse(role.grantable().stream().anyMatch(given -> given.compareTo(role) < 0), role.key());
        }
        assertEquals(List.of(Role.ANALYST, Role.READER), Role.ANALYST.grantable());
    }

    @Test
    void names_are_for_those_who_write_the_outcome_and_answers_not_for_readers() {
        assertEquals(
                List.of(Role.ORGANISER, Role.SYNTHESIS_LEAD),
                Arrays.stream(Role.values())
                        .filter(Permission.READ_RESPONDENT_NAMES::isGivenTo)
                        .toList());
        assertFalse(Permission.READ_ANSWERS.isGivenTo(Role.READER));
    }
}
