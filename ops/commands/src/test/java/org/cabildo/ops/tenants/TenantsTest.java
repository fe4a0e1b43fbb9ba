package org.cabildo.ops.tenants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command, against a server that answers as it is told to: refusals first. */
class TenantsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private HttpServer server = start();
    private int status = 200;
    private byte[] answer = new byte[0];
    private String asked = "";

    @BeforeEach
    void answer() {
        server.createContext("/", exchange -> {
            asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization");
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void without_a_token_nothing_is_asked() {
        assertEquals(1, run(Map.of(), "list"));
        assertTrue(err.toString().contains("CABILDO_ADMIN_TOKEN is not set"), err.toString());
    }

    @Test
    void what_is_no_address_is_said() {
        assertEquals(1, run(Map.of("CABILDO_ADMIN_TOKEN", "t", "CABILDO_URL", "ftp:nowhere"), "list"));
        assertTrue(err.toString().contains("should be an address"), err.toString());
    }

    @Test
    void where_nothing_answers_it_is_said_what_to_look_at() {
        server.stop(0);

        assertEquals(3, run("list"));
        assertTrue(err.toString().contains("Is it running"), err.toString());
    }

    @Test
    void another_service_is_told_from_an_installation() {
        answers(502, "<html>Bad gateway</html>");

        assertEquals(3, run("list"));
        assertTrue(err.toString().contains("is no Cabildo"), err.toString());
    }

    @Test
    void a_refusal_is_said_in_its_own_words_with_every_wrong_field() {
        answers(422, "{\"detail\": \"One field is wrong.\", \"errors\": [{\"message\": \"Choose another name.\"}]}");

        assertEquals(1, run("create", "No", "x"));
        assertEquals(
                "tenants create: One field is wrong.\n  Choose another name.",
                err.toString().strip());
    }

    @Test
    void what_cannot_be_a_name_is_not_made_part_of_an_address() {
        assertEquals(1, run("resume", "../accounts"));
        assertEquals(1, run("erase", "a", "--confirm", "b"));
        assertEquals(2, run("erase", "a"));
        assertEquals("", asked);
    }

    @Test
    void an_archive_that_was_cut_off_leaves_no_file() throws IOException {
        byte[] whole = zip();
        answer = Arrays.copyOf(whole, whole.length - 30);
        Path file = folder.resolve("t.zip");

        assertEquals(3, run("export", "t", "-o", file.toString()));
        assertTrue(err.toString().contains("did not arrive whole"), err.toString());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void what_was_done_is_said() throws IOException {
        answers(200, "[{\"name\": \"t\", \"state\": \"open\", \"consultations\": 2, \"label\": \"Té\"}]");
        assertEquals(0, run("list"));
        assertEquals("t\topen\t2\tTé", out.toString().strip());
        assertEquals("GET /api/v1/tenants Bearer t", asked);

        answer = zip();
        Path file = folder.resolve("t.zip");
        assertEquals(0, run("export", "t", "-o", file.toString()));
        assertTrue(Arrays.equals(answer, Files.readAllBytes(file)));

        answers(204, "");
        assertEquals(0, run("erase", "t", "--confirm", "t"));
        assertEquals("DELETE /api/v1/tenants/t?confirm=t Bearer t", asked);
        assertFalse(out.toString().isBlank());
    }

    @Test
    void tallies_that_are_wrong_are_told_and_repaired_only_when_asked_to() {
        answers(
                200,
                "[{\"consultation\": \"c\", \"tallies\": 9, \"organisations\": 2, \"wrong\": 1, \"examples\": [\"PE\"]}]");

        assertEquals(1, recount("t"));
        assertEquals("GET /api/v1/tenants/t/recount Bearer t", asked);
        assertEquals(
                "c: 9 tallies and 2 organisations, 1 wrong\n  PE",
                out.toString().strip());

        assertEquals(0, recount("t", "--repair"));
        assertEquals("POST /api/v1/tenants/t/recount Bearer t", asked);

        answers(
                200,
                "[{\"consultation\": \"c\", \"tallies\": 9, \"organisations\": 2, \"wrong\": 0, \"examples\": []}]");
        assertEquals(0, recount("t"));
        assertEquals(1, recount("../accounts"));
        assertEquals(2, recount());
    }

    private int recount(String... arguments) {
        return run(Recount.commandLine(here()), arguments);
    }

    private int run(String... arguments) {
        return run(here(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return run(Tenants.commandLine(environment), arguments);
    }

    private int run(CommandLine command, String... arguments) {
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private Map<String, String> here() {
        return Map.of(
                "CABILDO_ADMIN_TOKEN",
                "t",
                "CABILDO_URL",
                "http://localhost:" + server.getAddress().getPort());
    }

    private void answers(int newStatus, String body) {
        status = newStatus;
        answer = body.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write('{');
        }
        return bytes.toByteArray();
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
