package org.cabildo.ops.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    Path folder;

    private final DeploymentWatch watch = new DeploymentWatch();

    @Test
    void colours_are_taken_out_and_every_line_is_watched() throws IOException, InterruptedException {
        follow(1_000, "\u001B[1;92mINFO\u001B[0m hello", "Exception while loading the app : no luck");

        assertEquals(List.of("INFO hello", "Exception while loading the app : no luck"), Files.readAllLines(file()));
        assertEquals(Optional.of("no luck"), watch.failure());
    }

    @Test
    void a_full_file_becomes_the_one_before() throws IOException, InterruptedException {
        follow(10, "first line", "second line", "third");

        assertEquals(List.of("third"), Files.readAllLines(file()));
        assertEquals(List.of("second line"), Files.readAllLines(folder.resolve("server.log.1")));
    }

    @Test
    void the_log_of_the_run_before_is_kept_once() throws IOException, InterruptedException {
        follow(1_000, "yesterday");
        follow(1_000, "today");

        assertTrue(Files.readString(folder.resolve("server.log.1")).startsWith("yesterday"));
    }

    private void follow(long limit, String... lines) throws InterruptedException {
        byte[] output = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        new ServerLog(file(), limit, watch)
                .follow(new ByteArrayInputStream(output))
                .join();
    }

    private Path file() {
        return folder.resolve("server.log");
    }
}
