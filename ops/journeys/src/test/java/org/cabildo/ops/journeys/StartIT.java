package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The refusals of {@code ops/start}, each with its reason on the last line, and a clean end. */
class StartIT {

    @Test
    void a_database_that_does_not_answer_ends_the_start_with_the_reason() throws InterruptedException {
        Product product = Launch.on(Launch.freshData("no-database"))
                .with("CABILDO_DB_URL", "jdbc:mysql://127.0.0.1:" + Launch.freePort() + "/cabildo")
                .with("CABILDO_DB_USER", "cabildo")
                .start();

        assertEquals(1, product.awaitEnd());
        assertTrue(product.lastLine().contains("Connection refused"), product.lastLine());
    }

    @Test
    void a_deployment_that_fails_ends_the_start_with_the_reason() throws IOException, InterruptedException {
        Path data = Launch.freshData("broken");
        Product product = Launch.on(data).deploying(brokenWar(data)).start();

        assertEquals(1, product.awaitEnd());
        assertTrue(product.lastLine().contains("cannot be deployed"), product.lastLine());
        assertTrue(product.output().stream().noneMatch(line -> line.startsWith("ready")));
    }

    @Test
    void a_port_in_use_is_told_before_anything_is_started() throws IOException, InterruptedException {
        Path data = Launch.freshData("port");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Product product = Launch.on(data).with("CABILDO_PORT", port).start();

            assertEquals(1, product.awaitEnd());
            assertTrue(product.lastLine().contains("Port " + port), product.lastLine());
            assertFalse(Files.exists(data.resolve("database")));
        }
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_and_a_signal_ends_the_first_cleanly() throws InterruptedException {
        Path data = Launch.freshData("twice");
        Product first = Launch.on(data).untilReady();
        List<ProcessHandle> processes = first.processes();
        Product second = Launch.on(data).start();

        assertEquals(1, second.awaitEnd());
        assertTrue(second.lastLine().contains("in use by another Cabildo"), second.lastLine());

        first.terminate();
        assertEquals(0, first.awaitEnd());
        assertEquals("stopped", first.lastLine());
        assertTrue(processes.size() >= 3, "launcher, server and database");
        assertTrue(processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** A web application whose description cannot be read. */
    private static Path brokenWar(Path folder) throws IOException {
        Path war = folder.resolve("broken.war");
        try (OutputStream file = Files.newOutputStream(war);
                JarOutputStream jar = new JarOutputStream(file)) {
            jar.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            jar.write("<web-app><servlet>".getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return war;
    }
}
