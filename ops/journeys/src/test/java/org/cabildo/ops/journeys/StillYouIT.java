package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.cabildo.ops.database.LocalDatabase;
import org.cabildo.ops.database.RunningDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Before what cannot be taken back: whoever sits there proves once more to be the person, by what the person has. */
@ExtendWith(Browsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StillYouIT {

    private static final String DIALOG = "vaadin-dialog-overlay.still-you";
    private static final String GO = DIALOG + " .entry-form .button-primary";

    private final Path data = Launch.freshData("still-you");
    private final RunningDatabase database = LocalDatabase.start(data.resolve("database"));
    private Product product = Launch.on(data)
            .with("CABILDO_DB_URL", database.url())
            .with("CABILDO_DB_USER", database.user())
            .with("CABILDO_DB_PASSWORD", database.password())
            .with("CABILDO_ADMIN_SECOND_FACTOR", "true")
            .with("CABILDO_OPENID_NETWORKS", "127.0.0.0/8,::1")
            .start();

    @BeforeAll
    void comesUp() {
        product.awaitReady();
    }

    @AfterAll
    void ends() {
        product.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void a_password_is_asked_for_and_only_the_right_one_goes_on(String language, int width, int height, Browser browser)
            throws IOException, InterruptedException, SQLException {
        String tenant = Rooms.copy(product);
        Staff ana = Staff.of(product, tenant, "organiser");
        Staff reader = Staff.of(product, tenant, "reader");
        try (Person person = Person.at(product, browser, language, width, height)) {
            person.comes(ana);
            removes(person, tenant, reader);
            assertThat(person.sees(DIALOG)).isVisible();
            person.looks("still-you");
            person.types(DIALOG + " vaadin-password-field input", "not the password");
            person.sees(GO).click();
            assertThat(person.sees(DIALOG + " vaadin-password-field[invalid]")).isVisible();
            person.looks("still-you-refused");
            assertThat(members(person)).hasCount(2);
            person.sees(DIALOG + " .button-quiet").last().click();
            assertThat(person.sees(DIALOG)).hasCount(0);
            assertThat(members(person)).hasCount(2);

            removes(person, tenant, reader);
            person.sees(DIALOG + " vaadin-password-field input").fill(ana.password());
            person.page().keyboard().press("Enter");
            assertThat(person.sees(DIALOG)).hasCount(0);
            assertThat(members(person)).hasCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void who_has_an_app_may_give_its_code_instead(String language, int width, int height, Browser browser)
            throws IOException, InterruptedException, SQLException {
        String tenant = Rooms.copy(product);
        Staff ana = Staff.of(product, tenant, "organiser");
        Staff reader = Staff.of(product, tenant, "reader");
        try (Person person = Person.at(product, browser, language, width, height)) {
            person.comes(ana);
            OneTimeCodes app = SecondFactorIT.setUp(person);

            removes(person, tenant, reader);
            person.sees(DIALOG + " .button-quiet").first().click();
            person.types(DIALOG + " vaadin-text-field input", "000000");
            person.sees(GO).click();
            assertThat(person.sees(DIALOG + " vaadin-text-field[invalid]")).isVisible();
            person.looks("still-you-code");
            assertThat(members(person)).hasCount(2);
            person.types(DIALOG + " vaadin-text-field input", app.code(1));
            person.sees(GO).click();
            assertThat(person.sees(DIALOG)).hasCount(0);
            assertThat(members(person)).hasCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void who_came_in_by_a_provider_proves_it_there_and_nobody_else_does(
            String language, int width, int height, Browser browser)
            throws IOException, InterruptedException, SQLException {
        String tenant = Rooms.copy(product);
        Staff reader = Staff.of(product, tenant, "reader");
        try (RealProvider provider = RealProvider.of(product, tenant);
                Person ana = Person.at(product, browser, language, width, height)) {
            OpenIdIT.setsUp(reader, tenant, provider);
            ana.opens("t/" + tenant + "/staff/members");
            OpenIdIT.comesIn(ana, "ana");
            assertThat(ana.sees(".staff-bar")).containsText("Ana Pérez");

            removes(ana, tenant, reader);
            assertThat(ana.sees(DIALOG + " .provider-again")).isVisible();
            assertThat(ana.sees(DIALOG + " input")).hasCount(0);
            ana.looks("still-you-provider");
            // The provider has a session of hers, and asks all the same.
            provesAt(ana, "ana");
            ana.page().waitForURL("**/staff/members");
            assertThat(members(ana)).hasCount(2);
            removesOnThePage(ana, reader);
            assertThat(members(ana)).hasCount(1);
            assertThat(ana.sees(DIALOG)).hasCount(0);

            Staff other = Staff.of(product, tenant, "reader");
            removes(ana, tenant, other);
            provesAt(ana, "eva");
            ana.page().waitForURL("**/openid?said=provider-other-person");
            assertThat(ana.heading()).isVisible();
            ana.looks("still-you-other-person");
            assertThat(ana.sees("body")).not().containsText("Eva");
        }
    }

    @Test
    void whoever_runs_the_installation_needs_a_second_factor_where_it_is_said_so(Browser browser)
            throws IOException, InterruptedException {
        try (Person person = Person.at(product, browser, "en", 1280, 900)) {
            person.comes(Staff.administrator(product));
            person.opens("platform/record");
            assertThat(person.sees(".record-row")).hasCount(0);
            person.sees("main a.button-primary").click();
            assertThat(person.sees(".app-part")).isVisible();
            SecondFactorIT.setUp(person);
            person.opens("platform/record");
            assertThat(person.sees(".record-row").first()).isVisible();
        }
    }

    private static void provesAt(Person person, String name) {
        person.sees(DIALOG + " .provider-again a").click();
        person.sees("input[name=login]").fill(name);
        person.sees("input[name=password]").fill("whatever");
        person.sees("button[type=submit]").click();
        assertThat(person.sees("input[name=prompt][value=consent]").or(person.heading()))
                .not()
                .hasCount(0);
        if (person.sees("input[name=prompt][value=consent]").count() == 1) {
            person.sees("button[type=submit]").click();
        }
    }

    /** The reader, long after the person came in. */
    private void removes(Person person, String tenant, Staff reader) throws SQLException {
        person.opens("t/" + tenant + "/staff/members");
        assertThat(members(person)).hasCount(2);
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(
                            "UPDATE account_session SET proven_at = UTC_TIMESTAMP(6) - INTERVAL 11 MINUTE")
                    > 0);
        }
        removesOnThePage(person, reader);
    }

    private static void removesOnThePage(Person person, Staff reader) {
        members(person)
                .filter(new Locator.FilterOptions().setHasText(reader.email()))
                .locator("button.button-quiet")
                .click();
        person.sees(".sure .button-danger").click();
    }

    private static Locator members(Person person) {
        return person.sees("main section.card:has(vaadin-select) .rows > li");
    }
}
