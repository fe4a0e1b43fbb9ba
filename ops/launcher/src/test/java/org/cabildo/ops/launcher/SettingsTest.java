package org.cabildo.ops.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "8080 "})
    void a_port_that_is_none_is_refused(String port) {
        StartFailed refused = assertThrows(StartFailed.class, () -> settings(Map.of("CABILDO_PORT", port)));

        assertTrue(refused.getMessage().startsWith("CABILDO_PORT"), refused.getMessage());
    }

    @Test
    void an_unknown_option_is_refused_with_the_usage() {
        StartFailed refused = assertThrows(StartFailed.class, () -> Settings.of(Map.of(), List.of("--demmo")));

        assertTrue(refused.getMessage().contains("--demmo; usage: ops/start"), refused.getMessage());
    }

    @Test
    void a_database_of_another_kind_is_refused() {
        assertThrows(
                StartFailed.class,
                () -> settings(Map.of("CABILDO_DB_URL", "jdbc:postgresql://db/cabildo", "CABILDO_DB_USER", "ana")));
    }

    @Test
    void a_database_without_a_user_is_refused() {
        assertThrows(StartFailed.class, () -> settings(Map.of("CABILDO_DB_URL", "jdbc:mysql://db/cabildo")));
    }

    @Test
    void by_default_the_database_is_embedded_and_only_this_machine_is_served() {
        Settings settings = settings(Map.of("XDG_DATA_HOME", "/home/ana/.data", "CABILDO_DB_URL", ""));

        assertTrue(settings.isEmbedded());
        assertFalse(settings.isOpenToOthers());
        assertFalse(settings.demo());
        assertEquals("http://localhost:8080", settings.address());
        assertEquals(Path.of("/home/ana/.data/cabildo"), settings.data());
    }

    @Test
    void an_address_for_everyone_is_asked_for_on_loopback() {
        Settings settings = settings(Map.of("CABILDO_BIND", "0.0.0.0", "CABILDO_PORT", "9000"));

        assertTrue(settings.isOpenToOthers());
        assertEquals("http://127.0.0.1:9000", settings.ownAddress());
    }

    @Test
    void a_database_is_shown_without_its_secrets() {
        DatabaseAccess access =
                new DatabaseAccess("jdbc:mysql://ana:secret@db:3306/c?password=secret", "ana", "secret");

        assertEquals("jdbc:mysql://db:3306/c as ana", access.toString());
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.of(environment, List.of());
    }
}
