package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who works here takes along what is held on them, leaves a team, and has the account removed. */
@ExtendWith({RunningProduct.class, Browsers.class})
class OwnDataIT {

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void who_works_here_has_what_is_held_and_goes_once_somebody_else_runs_the_room(
            String language, int width, int height, Product product, Browser browser, @TempDir Path folder)
            throws IOException, InterruptedException {
        String tenant = Rooms.copy(product);
        Staff ana = Staff.of(product, tenant, "organiser");
        try (Person person = Person.at(product, browser, language, width, height)) {
            person.comes(ana);
            person.opens("account");
            person.sees(".own-data").scrollIntoViewIfNeeded();
            person.looks("own-data");
            String data = data(person, folder);
            assertTrue(data.contains(ana.email()), data);
            for (String table : new String[] {"account", "account_session", "membership"}) {
                assertTrue(data.contains("\"table\":\"" + table + "\""), table + " in " + data);
            }
            assertTrue(data.contains("\"act\":\"member_joined\""), data);
            assertFalse(data.contains("\"password\""), data);
            assertFalse(data.contains("_hash\""), data);

            person.sees(".rows li .button-quiet").first().click();
            sure(person);
            assertThat(person.sees("vaadin-notification-card")).containsText("Cartagena+40");
            person.looks("own-data-only-organiser");
            removes(person);
            assertThat(person.sees(".account-section").first()).isVisible();
            assertTrue(ana.signsIn().cookie("cabildo_staff").isPresent(), "the account is there");

            Staff.of(product, tenant, "organiser");
            person.opens("account");
            person.sees(".rows li .button-quiet").first().click();
            sure(person);
            assertThat(person.sees(".account-section").first().locator(".rows li"))
                    .hasCount(0);
            removes(person);
            person.page().waitForURL("**/account?gone*");
            assertThat(person.sees(".account .lead")).isVisible();
            assertThat(person.sees(".staff-bar")).isHidden();
            person.looks("own-data-gone");
            assertTrue(ana.signsIn().cookie("cabildo_staff").isEmpty(), "the account is gone");
        }
        String record = ana.administrates("GET", "/api/v1/tenants/" + tenant + "/record", JsonValue.EMPTY_JSON_OBJECT)
                .body();
        assertTrue(record.contains("member_left"), record);
        assertFalse(record.contains(ana.email()), record);
    }

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void whom_a_provider_let_in_has_what_that_room_holds(
            String language, int width, int height, Product product, Browser browser, @TempDir Path folder)
            throws IOException, InterruptedException {
        String tenant = Rooms.copy(product);
        Staff reader = Staff.of(product, tenant, "reader");
        try (RealProvider provider = RealProvider.of(product, tenant);
                Person ana = Person.at(product, browser, language, width, height)) {
            OpenIdIT.setsUp(reader, tenant, provider);
            ana.opens("t/" + tenant + "/staff/members");
            OpenIdIT.comesIn(ana, "ana");
            ana.sees(".staff-person a").click();
            ana.page().waitForURL("**/t/" + tenant + "/staff/account");
            assertThat(ana.heading()).isVisible();
            assertThat(ana.sees(".staff-bar")).containsText("Ana Pérez");
            ana.looks("own-data-provider");
            String data = data(ana, folder);
            assertTrue(data.contains("\"table\":\"membership\""), data);
            assertFalse(data.contains("\"table\":\"account\""), data);
            assertEquals(0, ana.sees("vaadin-password-field").count());
        }
    }

    private static void removes(Person person) {
        person.sees(".account-leaving .button-danger").click();
        sure(person);
    }

    private static void sure(Person person) {
        assertThat(person.sees("[role=alertdialog][aria-label]")).isVisible();
        person.sees(".sure .button-danger").click();
        assertThat(person.sees("[role=alertdialog][aria-label]")).hasCount(0);
    }

    private static String data(Person person, Path folder) throws IOException {
        Download copy = person.downloads(person.sees(".own-data"));
        Path saved = folder.resolve("own.zip");
        copy.saveAs(saved);
        try (ZipFile zip = new ZipFile(saved.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("data.json")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
