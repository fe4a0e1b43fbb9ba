package org.cabildo.ops.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11.4.5-MariaDB",
                "12.0.2-MariaDB-log",
                "8.0.33",
                "8.4.3-commercial",
                "9.1.0",
                "mariadbd  Ver 11.8.2-MariaDB-1 for debian-linux-gnu on aarch64 (Debian)"
            })
    void a_server_that_is_new_enough_is_taken(String text) {
        assertDoesNotThrow(() -> ServerVersion.in(text).check());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.11.14-MariaDB-0+deb12u2", "11.3.2-MariaDB", "5.7.44", "5.5.5-10.6.1-MariaDB"})
    void an_older_one_is_refused(String text) {
        assertThrows(DatabaseUnavailable.class, () -> ServerVersion.in(text).check());
    }

    @Test
    void the_refusal_says_what_to_do() {
        DatabaseUnavailable refused = assertThrows(
                DatabaseUnavailable.class,
                () -> ServerVersion.in("10.11.14-MariaDB").check());

        assertEquals(
                "The database is MariaDB 10.11.14-MariaDB, but 11.4 or later is needed;"
                        + " set CABILDO_DB_URL to one that is.",
                refused.getMessage());
    }

    @Test
    void a_server_without_a_version_is_refused() {
        assertThrows(DatabaseUnavailable.class, () -> ServerVersion.in("hello"));
    }
}
