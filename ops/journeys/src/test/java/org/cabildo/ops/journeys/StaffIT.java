package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People who work for a tenant, at the door and behind it: refusals first. */
@ExtendWith({RunningProduct.class, Browsers.class})
class StaffIT {

    private static final String TENANT = "cartagena40";
    private static final String MEMBERS = "tenants/" + TENANT + "/members";
    private static final int WRONG_TRIES = 10;

    @Test
    void a_wrong_password_and_an_unknown_address_are_refused_alike(Product product)
            throws IOException, InterruptedException {
        Staff ana = Staff.of(product, TENANT, "analyst");
        Staff nobody = new Staff(ana.server(), "nobody-" + ana.email(), ana.password());

        Staff.Try wrong = ana.triesWith("not her password");
        Staff.Try unknown = nobody.signsIn();

        assertEquals(wrong.response().statusCode(), unknown.response().statusCode());
        assertEquals(wrong.location(), unknown.location());
        assertTrue(wrong.cookie("cabildo_staff").isEmpty());
        assertTrue(unknown.cookie("cabildo_staff").isEmpty());
    }

    @Test
    void another_sites_form_is_refused(Product product) throws IOException, InterruptedException {
        Staff ana = Staff.of(product, TENANT, "analyst");
        String form = Staff.form(ana.email(), ana.password(), "");
        String session = ana.signsIn().session();

        assertAll(
                () -> assertEquals(
                        403,
                        ana.posts("/session", form, "X-Says", "nothing")
                                .response()
                                .statusCode()),
                () -> assertEquals(
                        403,
                        ana.posts("/session", form, "Origin", "https://evil.example")
                                .response()
                                .statusCode()),
                () -> assertEquals(
                        403,
                        ana.posts("/session", form, "Sec-Fetch-Site", "cross-site", "Origin", ana.server())
                                .response()
                                .statusCode()),
                () -> assertEquals(
                        403,
                        ana.posts("/session/end", "", "Cookie", "cabildo_staff=" + session)
                                .response()
                                .statusCode()));
        assertEquals(403, ana.calls("GET", MEMBERS, session).statusCode(), "still signed in, and no organiser");
    }

    @Test
    void after_signing_in_one_stays_on_our_pages(Product product) throws IOException, InterruptedException {
        Staff ana = Staff.of(product, TENANT, "analyst");

        for (String to : List.of("https://evil.example", "//evil.example", "\\evil.example", "a\r\nX-Evil: 1", "")) {
            String location = ana.posts("/session", Staff.form(ana.email(), ana.password(), to), "Origin", ana.server())
                    .location();
            assertTrue(location.endsWith("/account"), location);
        }
    }

    @Test
    void a_session_counts_in_its_persons_tenants_only_and_changes_nothing_over_the_api(Product product)
            throws IOException, InterruptedException {
        Staff organiser = Staff.of(product, TENANT, "organiser");
        String session = organiser.signsIn().session();
        String elsewhere = "tenants/puerto-sereno/members";

        assertEquals(200, organiser.calls("GET", MEMBERS, session).statusCode());
        assertEquals(
                401, organiser.calls("POST", MEMBERS + "/invitations", session).statusCode());
        assertEquals(
                organiser.calls("GET", elsewhere, "none").body(),
                organiser.calls("GET", elsewhere, session).body());
        assertEquals(401, organiser.calls("GET", "accounts", session).statusCode());
    }

    @Test
    void the_cookies_are_kept_from_scripts_and_other_sites_and_each_sign_in_is_a_new_session(Product product)
            throws IOException, InterruptedException {
        Staff ana = Staff.of(product, TENANT, "organiser");
        Staff.Try first = ana.signsIn();
        Staff.Try second = ana.triesWith(ana.password(), "Cookie", "cabildo_staff=" + first.session());

        assertAll(first.response().headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith("cabildo_"))
                .map(line -> () -> {
                    assertTrue(line.contains("HttpOnly"), line);
                    assertTrue(line.contains("SameSite=Lax"), line);
                }));
        assertNotEquals(first.session(), second.session());
        assertEquals(401, ana.calls("GET", MEMBERS, first.session()).statusCode(), "the one before has ended");
        assertEquals(200, ana.calls("GET", MEMBERS, second.session()).statusCode());
    }

    @Test
    void whoever_works_in_a_room_finds_the_pages_of_a_consultation_also_when_it_is_closed(
            Product product, Browser browser) throws IOException, InterruptedException {
        String room = Rooms.copy(product);
        try (Person ana = Person.at(product, browser, "en", 390, 844);
                Person visitor = Person.at(product, browser, "en", 390, 844)) {
            ana.comes(Staff.of(product, room, "analyst"));
            ana.opens("t/" + room);
            assertThat(ana.sees(".card-ways")).containsText("Exports");
            assertThat(ana.sees(".card-ways")).not().containsText("Participants");
            Rooms.close(product, room, "brasilia-2024", "2024-05-18T00:00:00Z");
            ana.opens("t/" + room);
            ana.looks("front-page-for-staff");
            ana.follows("Results");
            ana.page().waitForURL(address -> address.contains("staff/overview"));
            visitor.opens("t/" + room);
            assertThat(visitor.sees("main .card")).hasCount(0);
        }
    }

    @Test
    void to_leave_a_team_says_which_to_those_who_hear_it_and_the_smallest_telephone_shows_its_name_whole(
            Product product, Browser browser) throws IOException, InterruptedException {
        try (Person ana = Person.at(product, browser, "pt", 320, 640)) {
            ana.comes(Staff.of(product, TENANT, "analyst"));
            ana.opens("account");
            assertThat(ana.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cartagena+40")))
                    .hasCount(1);
            ana.opens("t/" + TENANT);
            assertEquals(true, ana.page().evaluate("""
                    () => {
                      const name = document.createRange();
                      name.selectNodeContents(document.querySelector('.tenant'));
                      const languages = document.querySelector('.languages');
                      const inOneLine = name.getClientRects().length === 1;
                      return inOneLine && name.getBoundingClientRect().right <= languages.getBoundingClientRect().left;
                    }"""));
        }
    }

    @Test
    void signing_out_ends_the_session_for_whoever_has_its_cookie(Product product)
            throws IOException, InterruptedException {
        Staff ana = Staff.of(product, TENANT, "organiser");
        String session = ana.signsIn().session();

        ana.posts("/session/end", "", "Origin", ana.server(), "Cookie", "cabildo_staff=" + session);

        assertEquals(401, ana.calls("GET", MEMBERS, session).statusCode());
    }

    @Test
    void a_stranger_who_guesses_locks_strangers_out_and_not_the_person(Product product)
            throws IOException, InterruptedException {
        Staff ana = Staff.of(product, TENANT, "organiser");
        String device = ana.signsIn().device();

        for (int i = 0; i < WRONG_TRIES; i++) {
            ana.triesWith("guess number " + i);
        }

        assertTrue(ana.signsIn().cookie("cabildo_staff").isEmpty(), "a stranger with the right password");
        Staff.Try known = ana.triesWith(ana.password(), "Cookie", "cabildo_device=" + device);
        assertEquals(200, ana.calls("GET", MEMBERS, known.session()).statusCode());
    }

    @Test
    void who_is_taken_off_the_team_is_nothing_from_the_next_call_on(Product product)
            throws IOException, InterruptedException {
        Staff ana = Staff.of(product, TENANT, "organiser");
        String session = ana.signsIn().session();
        String id = id(ana.calls("GET", MEMBERS, session).body(), ana.email());

        ana.administrates("DELETE", "/api/v1/" + MEMBERS + "/" + id, JsonObject.EMPTY_JSON_OBJECT);

        assertEquals(401, ana.calls("GET", MEMBERS, session).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844"})
    void an_organiser_signs_in_asks_someone_to_join_and_signs_out_everywhere(
            String language, int width, int height, Product product, Browser browser)
            throws IOException, InterruptedException {
        // A room with few members: each has lists to choose from on the page.
        String tenant = Rooms.copy(product);
        Staff ana = Staff.of(product, tenant, "organiser");
        String elsewhere = ana.signsIn().session();
        try (Person person = Person.at(product, browser, language, width, height);
                Person invited = Person.at(product, browser, language, width, height)) {
            person.opens("t/" + tenant + "/staff/members");
            person.looks("staff-refused");
            person.signsIn(ana.email(), ana.password());
            assertThat(person.sees(".rows").first()).isVisible();
            person.looks("members");

            person.types("vaadin-email-field input", "eva-" + ana.email());
            person.sees(".entry-form .button-primary").click();
            invited.opens(path(person.sees(".told-once input").inputValue()));
            person.looks("member-invited");
            invited.types("vaadin-text-field input", "Eva Gómez");
            invited.types("vaadin-password-field input", "too short");
            invited.sees(".entry-form .button-primary").click();
            assertThat(invited.sees("vaadin-password-field[invalid]")).isVisible();
            invited.looks("join-refused");
            invited.types("vaadin-password-field input", "several other words");
            invited.sees(".entry-form .button-primary").click();
            invited.sees("main a.button-primary").click();
            invited.signsIn("eva-" + ana.email(), "several other words");
            assertThat(invited.sees(".staff-bar")).containsText("Eva Gómez");

            String members = "tenants/" + tenant + "/members";
            assertEquals(200, ana.calls("GET", members, elsewhere).statusCode());
            person.opens("account");
            person.looks("account");
            person.sees(".account-section .rows + .button").click();
            assertThat(person.sees(".account-section .rows .button-secondary")).hasCount(0);
            assertEquals(401, ana.calls("GET", members, elsewhere).statusCode());
            person.sees(".staff-person .link-button").click();
            assertThat(person.sees(".sign-in")).isVisible();
            assertFalse(person.sees(".staff-bar").isVisible());
        }
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]*/", "");
    }

    private static String id(String members, String email) {
        try (JsonReader reader = Json.createReader(new StringReader(members))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class).stream()
                    .filter(member -> member.getString("email").equals(email))
                    .findFirst()
                    .orElseThrow()
                    .getString("id");
        }
    }
}
