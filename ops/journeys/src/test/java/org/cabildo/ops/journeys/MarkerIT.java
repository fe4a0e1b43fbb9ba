package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.cabildo.ops.database.LocalDatabase;
import org.cabildo.ops.database.RunningDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody writes a word that nobody else has wherever there is room for it, asks to be erased, and the word is looked for
 * in everything that the installation has: each column of the database, each file of the data folder, all that was printed.
 *
 * <p>The files of the database itself are left out: there InnoDB keeps what was deleted until it writes something else in
 * its place, in freed pages and in its logs. Decision 38 says so to whoever asks.
 */
@ExtendWith(Browsers.class)
class MarkerIT {

    private static final String TENANT = "puerto-sereno";
    private static final String CONSULTATION = "municipal-services";
    private static final String SURVEY = "t/" + TENANT + "/" + CONSULTATION;
    private static final Path ROOT = Path.of(System.getProperty("cabildo.root", "../.."));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String mark =
            "marca" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);

    @Test
    void after_an_erasure_the_marker_is_nowhere_and_the_record_is_whole(Browser browser)
            throws IOException, InterruptedException, SQLException {
        Path data = Launch.freshData("marker");
        try (RunningDatabase database = LocalDatabase.start(data.resolve("database"));
                Product product = Launch.on(data)
                        .with("CABILDO_DEMO", "true")
                        .with("CABILDO_DB_URL", database.url())
                        .with("CABILDO_DB_USER", database.user())
                        .with("CABILDO_DB_PASSWORD", database.password())
                        .untilReady()) {
            plantsOverTheApi(product);
            breaks(product, database);
            plantsInTheForm(product, browser, true);
            plantsInTheForm(product, browser, false);
            String export = exports(product);
            assertPlanted(database);
            String exported = file(product, export);
            assertTrue(exported.contains(mark), exported);

            erases(product, browser);

            assertEquals(List.of(), traces().in(database));
            assertEquals(Set.of(), inFiles(data));
            assertEquals(List.of(), printed(product));
            assertWhole(database);
            assertFoundWherePlanted(database, data);
        }
    }

    /** Somebody registers, is invited, hands in, and makes mistakes. */
    private void plantsOverTheApi(Product product) throws IOException, InterruptedException {
        Desk desk = new Desk(product, TENANT).ofOrganiser();
        String here = "consultations/" + CONSULTATION + "/";
        JsonObjectBuilder person = Json.createObjectBuilder()
                .add("organisationName", "Junta " + mark)
                .add("stakeholderGroup", "civil_society")
                .add("country", "PE")
                .add("language", "es")
                .add("person", "Ana " + mark)
                .add("email", mark + "@example.org");
        JsonObject somebody = person.build();
        desk.posts(
                here + "invitations",
                Json.createObjectBuilder()
                        .add("mail", true)
                        .add("invitations", Json.createArrayBuilder().add(somebody))
                        .build());
        Rooms.admit(product, TENANT, CONSULTATION, "registered");
        desk.posts(here + "registrations", somebody);
        Rooms.admit(product, TENANT, CONSULTATION, "everyone");
        Api api = new Api(product, TENANT, CONSULTATION);
        Api.Reply handedIn = api.submit(UUID.randomUUID().toString(), submission("PE"));
        assertEquals(201, handedIn.status(), handedIn.body());
        assertEquals(
                422,
                api.submit(UUID.randomUUID().toString(), submission("ZZ " + mark))
                        .status());
    }

    /** A fault of ours in the middle of handing in, of which the log tells. */
    private void breaks(Product product, RunningDatabase database)
            throws IOException, InterruptedException, SQLException {
        runs(database, "RENAME TABLE answer_lens TO answer_lens_away, answer TO answer_away");
        Api.Reply failed =
                new Api(product, TENANT, CONSULTATION).submit(UUID.randomUUID().toString(), submission("PE"));
        runs(database, "RENAME TABLE answer_away TO answer, answer_lens_away TO answer_lens");
        assertEquals(500, failed.status(), failed.body());
    }

    private JsonObject submission(String country) {
        return Json.createObjectBuilder()
                .add("language", "es")
                .add("stakeholderGroup", "civil_society")
                .add("country", country)
                .add("organisation", Json.createObjectBuilder().add("name", "Comité " + mark))
                .add(
                        "answers",
                        Json.createObjectBuilder()
                                .add("informed", "OK")
                                .add("district", "centre")
                                .add("adults", 2)
                                .add("children", 0)
                                .add("water_bill", 200)
                                .add("used", Json.createArrayBuilder().add("water"))
                                .add("water_rating", 3)
                                .add("water_dear", "Muy cara: " + mark))
                .add("consent", Json.createObjectBuilder().add("terms", true).add("use", "publish"))
                .build();
    }

    /** @param handsIn else it stays a draft */
    private void plantsInTheForm(Product product, Browser browser, boolean handsIn) {
        try (Person person = Person.at(product, browser, "es", 1280, 900)) {
            person.opens(SURVEY);
            person.presses("Responder");
            person.sees("[data-question='stakeholderGroup'] label").nth(1).click();
            person.writes("organisation/name", "Asociación " + mark);
            person.chooses("Perú");
            person.follows("Continuar");
            person.ticks();
            person.sees("[data-question='district'] label").nth(1).click();
            person.writes("adults", "2");
            person.leaves("adults");
            person.writes("children", "0");
            person.leaves("children");
            assertThat(person.sees(".when-saved")).isVisible();
            person.page().navigate(person.address().replaceFirst("/[\\w-]+$", "/s2"));
            person.picks("used", "Agua");
            person.picks("water_rating", "Muy bueno");
            person.writes("fault_place", "-12.0791");
            person.question("fault_place").locator("input").nth(1).fill("-77.0465");
            person.question("fault_place").locator("input").nth(1).press("Tab");
            person.question("fault_photo")
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            mark + ".txt", "text/plain", ("Dentro: " + mark).getBytes(StandardCharsets.UTF_8)));
            assertThat(person.sees(".file-name")).hasText(mark + ".txt");
            assertThat(person.sees(".when-saved")).isVisible();
            if (handsIn) {
                person.page().navigate(person.address().replaceFirst("/[\\w-]+$", "/review"));
                person.ticks();
                person.presses("Entregar las respuestas");
                assertThat(person.sees(".receipt-code")).isVisible();
            }
        }
    }

    /** @return its address below the consultation's exports */
    private static String exports(Product product) throws IOException, InterruptedException {
        Desk desk = new Desk(product, TENANT);
        String exports = "consultations/" + CONSULTATION + "/exports";
        String export = desk.posts(
                        exports,
                        Json.createObjectBuilder()
                                .add("format", "csv")
                                .add("shape", "long")
                                .build())
                .getString("id");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!desk.gets(exports + "/" + export).getString("state").equals("done")) {
            assertTrue(System.nanoTime() < end, "not made in time");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return exports + "/" + export;
    }

    private static String file(Product product, String export) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        product.baseUrl() + "/api/v1/tenants/" + TENANT + "/" + export + "/file"))
                                .header("Authorization", "Bearer " + Launch.ADMIN_TOKEN)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** In the rooms of which the erasure has to clear each; the bytes of files may be sealed, and are not looked for. */
    private void assertPlanted(RunningDatabase database) throws SQLException {
        Set<String> places = traces().in(database).stream()
                .map(found -> found.replaceFirst("^.* in ", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String place : List.of(
                "attachment.name",
                "contact.email",
                "contact.person",
                "draft.organisation_name",
                "invitation.organisation_name",
                "organisation.name",
                "outbox_letter.recipient",
                "registration.organisation_name")) {
            assertTrue(places.contains(place), place + " not in " + places);
        }
    }

    /** An organiser looks on the page, as it is done, and takes all that is found, with what a copy holds of it. */
    private void erases(Product product, Browser browser) throws IOException, InterruptedException {
        try (Person organiser = Person.at(product, browser, "es", 1280, 900)) {
            organiser.comes(Staff.of(product, TENANT, "organiser"));
            organiser.opens("t/" + TENANT + "/staff/personal-data");
            organiser.sees(".search-line input").fill(mark);
            organiser.sees(".search-line button").click();
            assertThat(organiser.sees(".protection .card").first().locator("li").first())
                    .isVisible();
            Download copy = organiser.downloads(organiser.sees(".row-acts a").first());
            copy.delete();
        }
        Desk desk = new Desk(product, TENANT).ofOrganiser();
        JsonArrayBuilder roots = Json.createArrayBuilder();
        int found = 0;
        for (JsonValue one : desk.posts(
                        "data-requests/search",
                        Json.createObjectBuilder().add("text", mark).build())
                .getJsonArray("found")) {
            roots.add(one.asJsonObject().getString("root"));
            found++;
        }
        assertTrue(found >= 7, "found " + found);
        JsonObject erased = desk.posts(
                "data-requests/erasure",
                Json.createObjectBuilder().add("roots", roots).build());
        assertTrue(erased.getInt("rows") > found, erased.toString());
    }

    /** As it is, and in the three ways in which it can stand among bytes that are written in Base64. */
    private Traces traces() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("marker", mark);
        for (int shift = 0; shift < 3; shift++) {
            String encoded = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(("xx".substring(0, shift) + mark).getBytes(StandardCharsets.US_ASCII));
            // The ends depend on what stands beside it.
            texts.put("marker in Base64 " + shift, encoded.substring(shift == 0 ? 0 : 4, encoded.length() - 4));
        }
        return new Traces(texts);
    }

    private Set<String> inFiles(Path data) {
        return traces().in(data).stream()
                .filter(found -> !found.contains(" in database/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> printed(Product product) {
        return product.output().stream().filter(line -> line.contains(mark)).toList();
    }

    /** By the command itself, as an auditor calls it. */
    private static void assertWhole(RunningDatabase database) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(ROOT.resolve("ops/audit").toString(), "verify");
        command.environment().put("CABILDO_DB_URL", database.url());
        command.environment().put("CABILDO_DB_USER", database.user());
        command.environment().put("CABILDO_DB_PASSWORD", database.password());
        try (Turn turn = Turn.of("commands")) {
            Process verify = command.redirectErrorStream(true).start();
            String told = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, verify.waitFor(), told);
            assertTrue(told.contains("tenant " + TENANT), told);
        }
    }

    /** Were it in a row, in a log or in any other file, it would be found. */
    private void assertFoundWherePlanted(RunningDatabase database, Path data) throws SQLException, IOException {
        runs(database, "UPDATE tenant SET suspended_because = 'planted " + mark + "' WHERE name = '" + TENANT + "'");
        Files.writeString(data.resolve("server/server.log"), "about " + mark + "\n", StandardOpenOption.APPEND);
        Files.writeString(
                data.resolve("planted"),
                Base64.getEncoder().encodeToString(("12" + mark + "34").getBytes(StandardCharsets.US_ASCII)));
        assertEquals(List.of("marker in tenant.suspended_because"), traces().in(database));
        assertEquals(Set.of("marker in server/server.log", "marker in Base64 2 in planted"), inFiles(data));
    }

    private static void runs(RunningDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
