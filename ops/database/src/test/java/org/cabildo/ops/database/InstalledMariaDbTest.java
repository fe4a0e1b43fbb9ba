package org.cabildo.ops.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledMariaDbTest {

    @TempDir
    Path folder;

    @Test
    void a_machine_without_a_server_is_told_what_to_do() {
        DatabaseUnavailable refused =
                assertThrows(DatabaseUnavailable.class, () -> InstalledMariaDb.on(List.of(folder)));

        assertTrue(refused.getMessage().contains("CABILDO_DB_URL"), refused.getMessage());
    }

    @Test
    void an_installed_server_is_found() throws IOException {
        Path program = script("mariadbd", "echo 'mariadbd  Ver 11.8.2-MariaDB for Linux'");
        Path installer = script("mariadb-install-db", "true");

        MariaDb found = InstalledMariaDb.on(List.of(Path.of("/nowhere"), folder));

        assertEquals(program, found.program());
        assertEquals(installer, found.installer());
    }

    @Test
    void an_installed_server_that_is_too_old_is_refused() throws IOException {
        script("mariadbd", "echo 'mariadbd  Ver 10.11.14-MariaDB for Linux'");
        script("mariadb-install-db", "true");

        assertThrows(DatabaseUnavailable.class, () -> InstalledMariaDb.on(List.of(folder)));
    }

    @Test
    void platforms_without_a_bundled_server_are_known() {
        assertTrue(BundledMariaDb.forPlatform(new Platform("Linux", "amd64")).isPresent());
        assertTrue(
                BundledMariaDb.forPlatform(new Platform("Mac OS X", "aarch64")).isPresent());
        assertTrue(
                BundledMariaDb.forPlatform(new Platform("Windows 11", "amd64")).isPresent());
        assertTrue(BundledMariaDb.forPlatform(new Platform("Linux", "aarch64")).isEmpty());
        assertTrue(
                BundledMariaDb.forPlatform(new Platform("Mac OS X", "x86_64")).isEmpty());
    }

    private Path script(String name, String line) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path script = folder.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }
}
