package org.cabildo.ui.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.backend.audit.Act;
import org.cabildo.backend.audit.Entry;
import org.cabildo.backend.identity.Permission;
import org.cabildo.backend.identity.Role;
import org.cabildo.backend.oversight.RecordedAct;
import org.cabildo.ui.shell.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act has words in every language; what a later version wrote is shown as it stands. */
class ActWordsTest {

    private static final String ANA = "account:00000000-0000-0000-0000-000000000007";

    @ParameterizedTest
    @EnumSource(Act.class)
    void every_act_is_told_in_every_language(Act act) {
        for (Locale language : Messages.LANGUAGES) {
            String told = ActWords.of(entry(act.key(), "")).in(language);
            assertFalse(told.isBlank() || told.equals(act.key()) || told.contains("{"), told);
            assertFalse(ActWords.kind(act.key()).in(language).contains("{"), act.key());
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_is_told_by_name(Role role) {
        String told = ActWords.of(entry("member_changed", ANA + "/role:" + role.key()))
                .in(Locale.ENGLISH);
        assertFalse(told.contains("_"), told);
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void every_permission_is_told_in_words(Permission permission) {
        String key = permission.name().toLowerCase(Locale.ROOT);
        for (Locale language : Messages.LANGUAGES) {
            String told = ActWords.of(entry("permission_refused", "permission:" + key))
                    .in(language);
            assertFalse(told.contains("_") || told.contains(key), told);
        }
    }

    @Test
    void people_are_called_by_the_name_that_they_have_now() {
        RecordedAct act = entry("member_changed", ANA + "/role:analyst");
        assertEquals("Role of Ana Quispe is now: Analyst", ActWords.of(act).in(Locale.ENGLISH));
        assertEquals(
                "somebody who is gone",
                ActorWords.of("account:00000000-0000-0000-0000-000000000008", Optional.empty())
                        .in(Locale.ENGLISH));
        assertEquals(
                "a respondent", ActorWords.of("respondent", Optional.empty()).in(Locale.ENGLISH));
    }

    @Test
    void what_a_later_version_wrote_is_shown_as_it_stands() {
        assertEquals("brewed_tea", ActWords.of(entry("brewed_tea", "pot:1")).in(Locale.ENGLISH));
        assertEquals("robot:7", ActorWords.of("robot:7", Optional.empty()).in(Locale.ENGLISH));
    }

    private static RecordedAct entry(String act, String thing) {
        return new RecordedAct(new Entry(1, Instant.EPOCH, ANA, act, thing, "done", "", ""), Map.of(ANA, "Ana Quispe"));
    }
}
