package org.cabildo.ops.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    private static final String MARK = "--mark=cabildo-pid-file-test";

    @TempDir
    Path folder;

    private Path file;
    private Process process;

    @BeforeEach
    void start_a_process_that_carries_the_mark() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        file = folder.resolve("server.pid");
        process = new ProcessBuilder("/bin/sh", "-c", "read line", "server", MARK).start();
    }

    @AfterEach
    void end_it() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void a_process_that_runs_on_is_found_and_ended() {
        PidFile pidFile = new PidFile(file, MARK);
        pidFile.remember(process.toHandle());

        ServerProcess survivor = pidFile.survivor().orElseThrow();

        assertEquals(process.pid(), survivor.pid());
        assertTrue(survivor.end(Duration.ofSeconds(5)));
        assertTrue(pidFile.survivor().isEmpty());
    }

    @Test
    void a_stranger_that_got_the_same_process_id_is_left_alone() {
        PidFile pidFile = new PidFile(file, "--mark=another");
        pidFile.remember(process.toHandle());

        assertTrue(pidFile.survivor().isEmpty());
        assertTrue(process.isAlive());
    }

    @Test
    void nothing_survived_where_nothing_is_remembered() throws IOException {
        PidFile pidFile = new PidFile(file, MARK);
        assertTrue(pidFile.survivor().isEmpty());

        Files.writeString(file, "not a number\n");
        assertTrue(pidFile.survivor().isEmpty());

        pidFile.forget();
        assertFalse(Files.exists(file));
    }
}
