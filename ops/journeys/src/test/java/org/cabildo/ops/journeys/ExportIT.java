package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers taken away as files: chosen, watched, fetched and opened; and a file that was ordered comes, whatever happens. */
@ExtendWith({RunningProduct.class, Browsers.class})
class ExportIT {

    private static final String TENANT = "cartagena40";
    private static final String CONSULTATION = "brasilia-2024";
    private static final String EXPORTS = "tenants/" + TENANT + "/consultations/" + CONSULTATION + "/exports";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void a_selection_is_chosen_made_fetched_and_opened(
            String language, int width, int height, Product product, Browser browser, @TempDir Path folder)
            throws IOException, InterruptedException {
        String mark = "=HYPERLINK(\"http://evil.example/" + UUID.randomUUID() + "\")";
        assertEquals(
                201,
                new Api(product)
                        .submit(UUID.randomUUID().toString(), submission(mark))
                        .status());
        try (Person person = Person.at(product, browser, language, width, height)) {
            person.comes(Staff.of(product, TENANT, "organiser"));
            person.opens("t/" + TENANT + "/" + CONSULTATION + "/results/answers?country=PE");
            person.sees("a[href*='staff/exports?country=PE']").first().click();
            assertThat(person.sees(".export-order .chips a")).hasCount(1);
            person.looks("exports");
            int before = person.sees(".export-row").count();

            chooses(person, 0, 1);
            chooses(person, 1, 0);
            person.sees(".export-order .button-primary").click();
            assertThat(person.sees(".export-row")).hasCount(before + 1);
            Locator download = person.sees(".export-row").first().locator("a[download]");
            assertThat(download).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis()));
            person.looks("exports-done");

            Download file = person.downloads(download);
            assertTrue(
                    file.suggestedFilename().matches(CONSULTATION + "-long-[0-9]+-rows\\.csv"),
                    file.suggestedFilename());
            Path saved = folder.resolve(file.suggestedFilename());
            file.saveAs(saved);
            String content = Files.readString(saved);
            assertTrue(content.contains("\"'" + mark.replace("\"", "\"\"") + "\""), content);
            person.sees(".export-row").first().locator("button").click();
            assertThat(person.sees(".export-row")).hasCount(before);
        }
    }

    /** One of the lists, and one of what it offers. */
    private static void chooses(Person person, int list, int item) {
        person.sees(".export-order vaadin-select").nth(list).click();
        person.sees("vaadin-select-item:visible").nth(item).click();
    }

    @Test
    void an_export_that_was_ordered_before_everything_was_killed_is_made_after_the_next_start()
            throws IOException, InterruptedException {
        Path data = Launch.freshData("export-kill");
        int submissions = 30;
        String ordered;
        try (Product product = Launch.on(data).untilReady()) {
            for (int i = 0; i < submissions; i++) {
                assertEquals(
                        201,
                        new Api(product)
                                .submit(UUID.randomUUID().toString(), submission("Respuesta " + i))
                                .status());
            }
            JsonObject order = Json.createObjectBuilder()
                    .add("format", "csv")
                    .add("shape", "long")
                    .build();
            ordered = new Desk(product, TENANT)
                    .posts("consultations/" + CONSULTATION + "/exports", order)
                    .getString("id");
            product.kill();
        }
        try (Product again = Launch.on(data).untilReady()) {
            String path = EXPORTS + "/" + ordered;
            long end = System.nanoTime() + PATIENCE.toNanos();
            Desk desk = new Desk(again, TENANT);
            while (!desk.gets(path.replace("tenants/" + TENANT + "/", ""))
                    .getString("state")
                    .equals("done")) {
                assertTrue(System.nanoTime() < end, "not made in time");
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
            List<String> lines = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(again.baseUrl() + "/api/v1/" + path + "/file"))
                                    .header("Authorization", "Bearer " + Launch.ADMIN_TOKEN)
                                    .build(),
                            BodyHandlers.ofString())
                    .body()
                    .lines()
                    .toList();
            assertEquals(submissions + 1, lines.size());
            assertEquals(submissions + 1, lines.stream().distinct().count());
        }
    }

    private static JsonObject submission(String answer) {
        return Json.createObjectBuilder()
                .add("language", "es")
                .add("stakeholderGroup", "local_authority")
                .add("country", "PE")
                .add("organisation", Json.createObjectBuilder().add("name", "Municipio " + UUID.randomUUID()))
                .add("answers", Json.createObjectBuilder().add("s1_t1_q1", answer))
                .add("consent", Json.createObjectBuilder().add("terms", true).add("use", "publish"))
                .build();
    }
}
