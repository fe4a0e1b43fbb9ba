package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in with more than a password: an app, recovery codes, a passkey, and the way back after a loss. */
@ExtendWith({RunningProduct.class, Browsers.class})
class SecondFactorIT {

    private static final String TENANT = "cartagena40";
    private static final String SUBMIT = ".sign-in button.button-primary[type=submit]";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/(welcome/\\S+)");

    @Test
    void the_first_step_opens_nothing_and_another_sites_form_gets_no_further(Product product, Browser browser)
            throws IOException, InterruptedException {
        Staff ana = Staff.of(product, TENANT, "organiser");
        try (Person person = Person.at(product, browser, "en", 1280, 900)) {
            person.comes(ana);
            setUp(person);
        }

        Staff.Try first = ana.signsIn();

        assertTrue(first.cookie("cabildo_staff").isEmpty());
        assertTrue(first.location().contains("sign-in/second"), first.location());
        String pending = first.cookie("cabildo_pending").orElseThrow().getValue();
        assertEquals(
                401, ana.calls("GET", "tenants/" + TENANT + "/members", pending).statusCode());
        for (String path : List.of("/session/second", "/session/passkey", "/session/passkey/question")) {
            assertEquals(
                    403,
                    ana.posts(path, "code=1", "Origin", "https://evil.example", "Cookie", "cabildo_pending=" + pending)
                            .response()
                            .statusCode(),
                    path);
        }
        Staff.Try made = ana.posts("/session/passkey", "response=%7B%7D", "Origin", ana.server());
        assertTrue(made.cookie("cabildo_staff").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void an_app_is_set_up_and_asked_for_and_a_recovery_code_takes_its_place(
            String language, int width, int height, Product product, Browser browser)
            throws IOException, InterruptedException {
        Staff ana = Staff.of(product, TENANT, "organiser");
        try (Person person = Person.at(product, browser, language, width, height)) {
            person.comes(ana);
            person.opens("account");
            person.looks("factor-none");
            person.sees(".app-part button").click();
            assertThat(person.sees(".qr-code svg")).isVisible();
            person.looks("factor-app-offered");
            OneTimeCodes app =
                    new OneTimeCodes(person.sees(".app-part .copy-field input").inputValue());
            person.types(".app-part vaadin-text-field input", "000000");
            person.sees(".app-part .button-primary").click();
            assertThat(person.sees(".app-part vaadin-text-field[invalid]")).isVisible();
            String given = app.code(0);
            person.types(".app-part vaadin-text-field input", given);
            person.sees(".app-part .button-primary").click();
            assertThat(person.sees(".recovery-codes li")).hasCount(10);
            person.looks("factor-recovery-codes");
            String recovery = person.sees(".recovery-codes li").first().innerText();

            signsOut(person);
            firstStep(person, ana.email(), ana.password());
            person.looks("factor-second-step");
            gives(person, given);
            assertThat(person.sees(".form-problem[role=alert]:visible")).hasCount(1);
            person.looks("factor-second-step-refused");
            gives(person, app.code(1));
            assertThat(person.sees(".staff-bar")).isVisible();

            signsOut(person);
            firstStep(person, ana.email(), ana.password());
            gives(person, recovery);
            assertThat(person.sees(".staff-bar")).isVisible();
            person.opens("account");
            assertThat(person.sees(".recovery-part")).containsText("9");
            person.looks("factor-app-there");
        }
    }

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void a_passkey_is_made_and_lets_in_alone_until_it_is_removed(
            String language, int width, int height, Product product, Browser browser)
            throws IOException, InterruptedException {
        Staff ana = Staff.of(product, TENANT, "organiser");
        try (Person person = Person.at(product, browser, language, width, height)) {
            givesDevice(person);
            person.comes(ana);
            person.opens("account");
            person.types(".passkey-part vaadin-text-field input", "My telephone");
            person.sees(".passkey-part .button-primary").click();
            assertThat(person.sees(".recovery-codes li")).hasCount(10);
            assertThat(person.sees(".passkey-part .rows")).containsText("My telephone");
            person.looks("passkey-made");

            signsOut(person);
            person.looks("passkey-sign-in");
            person.sees(".by-passkey button").click();
            assertThat(person.sees(".staff-bar")).isVisible();

            signsOut(person);
            firstStep(person, ana.email(), ana.password());
            person.sees(".by-passkey button").click();
            assertThat(person.sees(".staff-bar")).isVisible();

            person.opens("account");
            person.sees(".passkey-part .rows button").click();
            asksWhetherSure(person);
            person.sees(".sure .button-danger").click();
            assertThat(person.sees(".passkey-part .rows")).hasCount(0);
            signsOut(person);
            person.sees(".by-passkey button").click();
            assertThat(person.sees(".form-problem:visible")).isVisible();
            assertThat(person.sees(".staff-bar")).isHidden();
        }
    }

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void a_forgotten_password_is_replaced_by_letter_and_the_app_is_asked_for_all_the_same(
            String language, int width, int height, Product product, Browser browser)
            throws IOException, InterruptedException {
        Staff ana = Staff.of(product, TENANT, "organiser");
        Staff root = Staff.administrator(product);
        try (Person person = Person.at(product, browser, language, width, height);
                Person administrator = Person.at(product, browser, language, width, height)) {
            person.comes(ana);
            OneTimeCodes app = setUp(person);
            signsOut(person);
            String answer = asks(person, "nobody-" + ana.email());
            assertEquals(answer, asks(person, ana.email()), "the same to everyone");
            person.looks("forgotten-asked");

            administrator.comes(root);
            String link = letter(administrator, ana.email());
            administrator.looks("accounts-letters");
            person.opens(link);
            person.types("vaadin-password-field input", "iloveyouforever1");
            person.sees(".entry-form .button-primary").click();
            assertThat(person.sees("vaadin-password-field[invalid]")).isVisible();
            person.types("vaadin-password-field input", "several other words");
            person.sees(".entry-form .button-primary").click();
            assertThat(person.sees("main a.button-primary")).isVisible();
            person.opens(link);
            assertThat(person.sees("vaadin-password-field")).hasCount(0);

            assertTrue(ana.signsIn().cookie("cabildo_pending").isEmpty(), "the old password");
            person.opens("sign-in");
            firstStep(person, ana.email(), "several other words");
            gives(person, app.code(1));
            assertThat(person.sees(".staff-bar")).isVisible();

            administrator.opens("platform/accounts");
            administrator.types("vaadin-email-field input", ana.email());
            administrator.sees(".entry-form .button-primary").click();
            administrator.sees(".account-found .button-secondary").nth(1).click();
            asksWhetherSure(administrator);
            administrator.sees(".sure .button-danger").click();
            assertThat(administrator.sees(".notice-text").first()).isVisible();
            person.opens("account");
            assertThat(person.sees(".sign-in").first()).isVisible();
            person.signsIn(ana.email(), "several other words");
            assertThat(person.sees(".staff-bar")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void a_role_that_needs_a_second_factor_is_led_to_it_first(
            String language, int width, int height, Product product, Browser browser)
            throws IOException, InterruptedException {
        String tenant = "puerto-sereno";
        Staff organiser = Staff.of(product, tenant, "organiser");
        Staff reader = Staff.of(product, tenant, "reader");
        String results = "t/" + tenant + "/municipal-services/results";
        try (Person person = Person.at(product, browser, language, width, height);
                Person counts = Person.at(product, browser, language, width, height)) {
            counts.comes(reader);
            counts.opens(results);
            String before = counts.heading().innerText();
            person.comes(organiser);
            needs(person, tenant);
            person.looks("sign-in-rules");

            counts.opens(results);
            assertNotEquals(before, counts.heading().innerText());
            counts.looks("factor-needed");
            counts.sees("main a.button-primary").click();
            assertThat(counts.sees(".app-part")).isVisible();
            setUp(counts);
            counts.opens(results);
            assertEquals(before, counts.heading().innerText());

            needs(person, tenant);
        }
    }

    /** By name, to those who do not see it; the page behind is hidden from them, which axe takes for a barrier. */
    private static void asksWhetherSure(Person person) {
        assertThat(person.sees("[role=alertdialog][aria-label]")).isVisible();
    }

    /** Turns the rule for readers, the last of the roles. */
    private static void needs(Person person, String tenant) {
        person.opens("t/" + tenant + "/staff/sign-in");
        person.sees(".sign-in-rules vaadin-checkbox label").last().click();
        person.sees(".sign-in-rules .button-primary").click();
        assertThat(person.sees(".notice-text").first()).isVisible();
    }

    static OneTimeCodes setUp(Person person) {
        person.opens("account");
        person.sees(".app-part button").click();
        OneTimeCodes app =
                new OneTimeCodes(person.sees(".app-part .copy-field input").inputValue());
        person.types(".app-part vaadin-text-field input", app.code(0));
        person.sees(".app-part .button-primary").click();
        assertThat(person.sees(".recovery-codes li")).hasCount(10);
        return app;
    }

    private static void signsOut(Person person) {
        person.sees(".staff-person .link-button").click();
        assertThat(person.sees("input[name=email]")).isVisible();
    }

    private static void firstStep(Person person, String email, String password) {
        person.sees("input[name=email]").fill(email);
        person.sees("input[name=password]").fill(password);
        person.sees(SUBMIT).click();
        assertThat(person.sees("input[name=code]")).isVisible();
    }

    private static void gives(Person person, String code) {
        person.sees("input[name=code]").fill(code);
        person.sees(SUBMIT).click();
    }

    private static String asks(Person person, String email) {
        person.opens("sign-in");
        person.sees(".sign-in a").click();
        assertThat(person.sees("vaadin-email-field input")).isVisible();
        person.types("vaadin-email-field input", email);
        person.sees(".entry-form .button-primary").click();
        assertThat(person.sees("[role=status] .lead")).isVisible();
        return person.sees("main").innerText();
    }

    /** The letter comes when nobody waits for it any more. */
    private static String letter(Person administrator, String email) {
        for (int looks = 0; looks < 20; looks++) {
            administrator.opens("platform/accounts");
            var row = administrator.sees(".reset-letters li:has-text('" + email + "')");
            if (row.count() == 1) {
                row.locator("summary").click();
                Matcher link = LINK.matcher(row.locator(".letter-text").innerText());
                assertTrue(link.find());
                return link.group(1);
            }
        }
        throw new AssertionError("no letter to " + email);
    }

    /** A device with a fingerprint reader, as far as the browser can tell. */
    private static void givesDevice(Person person) {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        CDPSession protocol = person.page().context().newCDPSession(person.page());
        protocol.send("WebAuthn.enable");
        protocol.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
