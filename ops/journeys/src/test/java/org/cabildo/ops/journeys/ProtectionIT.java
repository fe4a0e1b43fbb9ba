package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody asks what is held on them, and wants it erased. */
@ExtendWith({RunningProduct.class, Browsers.class})
class ProtectionIT {

    private static final String TENANT = "cartagena40";
    private static final String CONSULTATION = "brasilia-2024";

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void what_is_held_on_an_organisation_is_found_taken_along_and_erased(
            String language, int width, int height, Product product, Browser browser, @TempDir Path folder)
            throws IOException, InterruptedException {
        String name = "Junta " + UUID.randomUUID();
        Api api = new Api(product);
        String code = api.submit(
                        UUID.randomUUID().toString(),
                        Json.createObjectBuilder()
                                .add("language", "es")
                                .add("stakeholderGroup", "local_authority")
                                .add("country", "PE")
                                .add("organisation", Json.createObjectBuilder().add("name", name))
                                .add("answers", Json.createObjectBuilder().add("s1_t1_q1", "Lo que dijo " + name))
                                .add(
                                        "consent",
                                        Json.createObjectBuilder()
                                                .add("terms", true)
                                                .add("use", "publish"))
                                .build())
                .json()
                .getString("receiptCode");
        try (Person person = Person.at(product, browser, language, width, height)) {
            person.comes(Staff.of(product, TENANT, "organiser"));
            person.opens("t/" + TENANT + "/staff/personal-data");
            person.looks("personal-data");
            Locator search = person.sees(".search-line input");

            search.fill("zz");
            person.sees(".search-line button").click();
            assertThat(person.sees(".protection p[role=status]").first()).containsText("3");
            search.fill(name);
            person.sees(".search-line button").click();
            assertThat(person.sees(".protection .card").first().locator("li")).hasCount(1);
            person.looks("personal-data-found");

            Download copy = person.downloads(person.sees(".row-acts a"));
            Path saved = folder.resolve("data.zip");
            copy.saveAs(saved);
            try (ZipFile zip = new ZipFile(saved.toFile())) {
                String data = new String(
                        zip.getInputStream(zip.getEntry("data.json")).readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(data.contains("Lo que dijo " + name), data);
            }

            person.sees(".row-acts .button-danger").click();
            // The page behind the question is hidden from those who do not see it, which axe takes for a barrier.
            assertThat(person.sees("[role=alertdialog][aria-label]")).isVisible();
            person.sees(".sure-buttons .button-danger").click();
            assertThat(person.sees(".protection .card").first().locator("li")).hasCount(0);
        }
        assertEquals(404, api.receipt(code).status());
    }

    @ParameterizedTest
    @CsvSource({"es,390,844", "en,1280,900", "fr,390,844", "pt,1280,900"})
    void whoever_takes_part_reads_what_is_held_why_and_for_how_long(
            String language, int width, int height, Product product, Browser browser) {
        try (Person person = Person.at(product, browser, language, width, height)) {
            person.opens("t/" + TENANT + "/" + CONSULTATION);
            person.sees(".other-ways a[href$='/held']").click();
            assertThat(person.sees("h1")).isVisible();
            assertTrue(person.sees("h3").count() >= 10, "kinds");
            person.looks("held");
            person.sees("details summary").first().click();
            assertThat(person.sees("details code").first()).isVisible();
        }
    }

    @Test
    void nobody_else_finds_the_page(Product product, Browser browser) throws IOException, InterruptedException {
        try (Person person = Person.at(product, browser, "en", 1280, 900)) {
            person.comes(Staff.of(product, TENANT, "analyst"));
            person.opens("t/" + TENANT + "/staff/personal-data");
            assertThat(person.sees(".search-line")).hasCount(0);
        }
    }
}
