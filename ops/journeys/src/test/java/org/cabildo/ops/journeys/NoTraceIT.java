package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.ops.database.LocalDatabase;
import org.cabildo.ops.database.RunningDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Someone at risk answers, from an address and with a browser that cannot be mistaken; things go well, and wrong. Then
 * everything that the installation has is searched, while it runs and when it has ended: its database row by row, its
 * files byte by byte, those of the database and the logs among them.
 */
@ExtendWith(Browsers.class)
class NoTraceIT {

    private static final String ADDRESS = "127.7.7.7";
    private static final String FORWARDED = "203.0.113.77";
    private static final String AGENT = "Unmistakable-4711";
    private static final String ANSWER = "Lo que nadie se atreve a decir (recorrido).";
    private static final String NAMED = "Asociación con nombre (recorrido)";
    private static final String CONSULTATION = "t/cartagena40/brasilia-2024";
    private static final String API = "/api/v1/tenants/cartagena40/consultations/brasilia-2024";

    private static final Pattern DRAFT = Pattern.compile(".*/d/(\\d{20})/profile");

    /** What must be nowhere, by what it is. */
    private final Map<String, String> secrets = new LinkedHashMap<>();

    @Test
    void nothing_tells_who_answered_without_a_name(Browser browser)
            throws IOException, InterruptedException, SQLException {
        Path data = Launch.freshData("no-trace");
        secrets.put("address", ADDRESS);
        secrets.put("forwarded address", FORWARDED);
        secrets.put("agent", AGENT);
        try (RunningDatabase database = LocalDatabase.start(data.resolve("database"))) {
            try (Product product = Launch.on(data)
                            .with("CABILDO_DB_URL", database.url())
                            .with("CABILDO_DB_USER", database.user())
                            .with("CABILDO_DB_PASSWORD", database.password())
                            .untilReady();
                    ForwardedLine line = ForwardedLine.from(ADDRESS, product)) {
                byBrowser(line, browser);
                byApi(line);
                Map<String, String> named = named(line);
                inAnError(line, database);
                assertTrue(
                        Files.readString(data.resolve("server/server.log")).contains("incident "),
                        "an error was logged");

                assertNothing(new Traces(secrets), data, database);
                // The same search finds what there is: what was said, and of those who gave a name, theirs.
                assertFound(data, database, named);
            }
            assertNothing(new Traces(secrets), data, database);
        }
        assertEquals(List.of(), new Traces(secrets).in(data));
        assertPlantedIsFound(data);
    }

    private void byBrowser(ForwardedLine line, Browser browser) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("es-PE").setUserAgent(AGENT + " (browser)"));
        context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", FORWARDED, "Forwarded", "for=" + FORWARDED));
        try (Person person = Person.of(line.baseUrl(), context, 1280)) {
            person.opens(CONSULTATION);
            person.follows("Responder sin dar un nombre");
            person.presses("Empezar sin nombre");
            assertThat(person.heading()).hasText("Quién habla");
            secrets.put("draft key", draftKey(person));
            secrets.put("session", session(context));
            person.finds("country", "Bol", "Bolivia");
            person.opens(at(person, "review"));
            // Refused: something is missing.
            person.ticks();
            person.presses("Entregar las respuestas");
            assertThat(person.sees(".refusal")).isVisible();

            person.opens(at(person, "s1"));
            person.sees("main textarea").first().fill(ANSWER);
            assertThat(person.sees(".when-saved")).isVisible();
            person.opens(at(person, "profile"));
            person.sees("[data-question='stakeholderGroup'] label").nth(5).click();
            assertThat(person.sees(".when-saved")).isVisible();
            person.opens(at(person, "review"));
            person.ticks();
            person.presses("Entregar las respuestas");
            assertThat(person.sees(".receipt-code")).isVisible();
            receipt("browser", person.sees(".receipt-code").innerText().replace("-", ""));
            person.presses("Ya anoté el código");

            // Begun and left in a hurry; what the page still sends then is of a session that is gone.
            person.opens(CONSULTATION + "/anonymous");
            person.presses("Empezar sin nombre");
            assertThat(person.heading()).hasText("Quién habla");
            secrets.put("draft key of what was left", draftKey(person));
            brokenCall(line, session(context));
            person.sees(".quick-leave-button").click();
            person.sees("main")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    /** What the server of the pages takes for an attack: the key of the page is not the page's. */
    private static void brokenCall(ForwardedLine line, String session) {
        String body = "{\"csrfToken\":\"" + UUID.randomUUID() + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}";
        send(request(line, "/?v-r=uidl&v-uiId=0")
                .header("Cookie", "JSESSIONID=" + session)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        send(request(line, "/?v-r=uidl&v-uiId=0")
                .header("Cookie", "JSESSIONID=" + session)
                .POST(BodyPublishers.ofString("{not json")));
    }

    private void byApi(ForwardedLine line) throws IOException {
        String key = UUID.randomUUID().toString();
        secrets.put("key", key);
        HttpResponse<String> refused = submits(
                line, submission().add("country", "ZZ"), UUID.randomUUID().toString());
        HttpResponse<String> first = submits(line, submission(), key);
        HttpResponse<String> again = submits(line, submission(), key);
        assertEquals(422, refused.statusCode(), refused.body());
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(first.body(), again.body());
        String code = json(first).getString("receiptCode");
        receipt("API", code);
        assertEquals(200, send(request(line, API + "/receipts/" + code)).statusCode());
        assertEquals(
                404, send(request(line, API + "/receipts/0123456789012345")).statusCode());
        cutOff(line);
    }

    /** Hangs up in the middle of what it had announced. */
    private static void cutOff(ForwardedLine line) throws IOException {
        URI server = URI.create(line.baseUrl());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + API + "/submissions HTTP/1.1\r\nHost: localhost\r\nUser-Agent: " + AGENT
                            + "\r\nX-Forwarded-For: " + FORWARDED + "\r\nIdempotency-Key: " + UUID.randomUUID()
                            + "\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"anonymous\": true,")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    /** A fault of ours in the middle of handing in: what is to be written to is not there. */
    private void inAnError(ForwardedLine line, RunningDatabase database) throws SQLException {
        String key = UUID.randomUUID().toString();
        secrets.put("key in an error", key);
        run(database, "RENAME TABLE answer_lens TO answer_lens_away, answer TO answer_away");
        HttpResponse<String> failed = submits(line, submission(), key);
        run(database, "RENAME TABLE answer_away TO answer, answer_lens_away TO answer_lens");
        assertEquals(500, failed.statusCode(), failed.body());
    }

    private Map<String, String> named(ForwardedLine line) {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> taken = submits(
                line,
                submission()
                        .remove("anonymous")
                        .add("organisation", Json.createObjectBuilder().add("name", NAMED)),
                key);
        assertEquals(201, taken.statusCode(), taken.body());
        Map<String, String> named = new LinkedHashMap<>();
        named.put("answer", new String(ANSWER.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        named.put("name", new String(NAMED.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        named.put("key", key);
        named.put("receipt", json(taken).getString("receiptCode"));
        return named;
    }

    private static void assertNothing(Traces traces, Path data, RunningDatabase database) throws SQLException {
        assertEquals(List.of(), traces.in(database));
        assertEquals(List.of(), traces.in(data));
    }

    private static void assertFound(Path data, RunningDatabase database, Map<String, String> named)
            throws SQLException {
        List<String> rows = new Traces(named).in(database);
        assertTrue(
                rows.containsAll(List.of(
                        "answer in answer.value",
                        "name in organisation.name",
                        "key in submission.idempotency_key",
                        "receipt in submission.receipt_code")),
                rows.toString());
        String files = new Traces(named)
                .in(data).stream()
                        .map(found -> found.split(" in ")[0])
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "));
        assertEquals("answer key name receipt", files);
    }

    /** Were it in a log, or in any other file, it would be found. */
    private void assertPlantedIsFound(Path data) throws IOException {
        Files.writeString(data.resolve("server/server.log"), "from " + ADDRESS + "\n", StandardOpenOption.APPEND);
        List<String> found = new ArrayList<>(List.of("address in server/server.log"));
        int number = 0;
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            String file = "planted-" + number++;
            // Across the border of two blocks.
            Files.writeString(data.resolve(file), " ".repeat((1 << 20) - 3) + secret.getValue());
            found.add(secret.getKey() + " in " + file);
        }
        assertEquals(found.stream().sorted().toList(), new Traces(secrets).in(data));
    }

    private void receipt(String by, String code) {
        assertTrue(code.matches("\\d{16}"), code);
        secrets.put("receipt by " + by, code);
        secrets.put("receipt by " + by + " as printed", code.replaceAll("(\\d{4})(?=\\d)", "$1-"));
    }

    private static JsonObjectBuilder submission() {
        return Json.createObjectBuilder()
                .add("language", "es")
                .add("stakeholderGroup", "refugee_led")
                .add("country", "PE")
                .add("anonymous", true)
                .add("answers", Json.createObjectBuilder().add("s1_t1_q1", ANSWER))
                .add("consent", Json.createObjectBuilder().add("terms", true));
    }

    private static HttpResponse<String> submits(ForwardedLine line, JsonObjectBuilder submission, String key) {
        return send(request(line, API + "/submissions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(submission.build().toString())));
    }

    private static HttpRequest.Builder request(ForwardedLine line, String path) {
        return HttpRequest.newBuilder(URI.create(line.baseUrl() + path))
                .header("User-Agent", AGENT + " (program)")
                .header("X-Forwarded-For", FORWARDED)
                .header("X-Real-IP", FORWARDED)
                .header("Forwarded", "for=" + FORWARDED);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonObject json(HttpResponse<String> response) {
        return new Api.Reply(response.statusCode(), response.body()).json();
    }

    private static void run(RunningDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the page shows it, to be kept. */
    private static String draftKey(Person person) {
        Locator address = person.sees(".draft-address input");
        assertThat(address).hasValue(DRAFT);
        return address.inputValue().replaceFirst(DRAFT.pattern(), "$1");
    }

    private static String session(BrowserContext context) {
        String id = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
        assertFalse(id.isBlank());
        return id.split("\\.")[0];
    }

    private static String at(Person person, String page) {
        return person.address().replaceFirst("^https?://[^/]*/", "").replaceFirst("[^/]*$", page);
    }
}
