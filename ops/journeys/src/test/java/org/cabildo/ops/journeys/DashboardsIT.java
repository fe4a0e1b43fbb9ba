package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cabildo.ops.database.LocalDatabase;
import org.cabildo.ops.database.RunningDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of results, as the synthesis team reads them. */
@ExtendWith({RunningProduct.class, Browsers.class})
class DashboardsIT {

    private static final String CONSULTATION = "t/cartagena40/brasilia-2024";

    /** Milliseconds: a page asks every ten seconds. */
    private static final double LIVE = 15_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    /** Each page that there is, with a name for its picture. */
    private static final List<String> PAGES = List.of(
            "staff/overview",
            "results",
            "staff/themes",
            "staff/themes?topic=s1_t1",
            "staff/countries",
            "staff/countries?country=UY",
            "staff/map",
            "staff/compare?country=UY&with.group=refugee_led",
            "results/answers?country=UY");

    @Test
    void a_submission_moves_the_numbers_of_a_page_that_is_open(Product product, Browser browser)
            throws IOException, InterruptedException {
        submits(product, "UY", "Una");
        try (Person analyst = Person.at(product, browser, "en", 1280, 900)) {
            analyst.comes(Staff.of(product, "cartagena40", "analyst"));
            analyst.opens(CONSULTATION + "/staff/countries?country=UY");
            Locator figure = analyst.sees(".figure").first();
            int before = Integer.parseInt(figure.innerText());
            analyst.sees(".chart-card summary").first().click();

            submits(product, "UY", "Otra");

            assertThat(figure)
                    .hasText(String.valueOf(before + 1), new LocatorAssertions.HasTextOptions().setTimeout(LIVE));
            assertThat(analyst.sees(".chart-card details").first()).hasAttribute("open", "");
        }
    }

    @Test
    void a_submission_to_one_server_moves_the_numbers_on_the_other(Browser browser)
            throws IOException, InterruptedException {
        Path data = Launch.freshData("two-nodes-results");
        try (RunningDatabase database = LocalDatabase.start(data.resolve("database"));
                Product first = TwoNodesIT.node(data.resolve("first"), database);
                Product second = TwoNodesIT.node(data.resolve("second"), database);
                Person analyst = Person.at(first, browser, "en", 1280, 900)) {
            analyst.comes(Staff.of(first, "cartagena40", "analyst"));
            analyst.opens(CONSULTATION + "/staff/overview");
            assertThat(analyst.sees(".empty-state")).isVisible();

            submits(second, "UY", "Desde el otro");

            assertThat(analyst.sees(".figure").first())
                    .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(LIVE));
        }
    }

    @Test
    void a_view_is_sent_as_a_link_and_a_number_leads_to_what_is_behind_it(Product product, Browser browser)
            throws IOException, InterruptedException {
        submits(product, "UY", "Una");
        String sent;
        try (Person analyst = Person.at(product, browser, "en", 1280, 900)) {
            analyst.comes(Staff.of(product, "cartagena40", "analyst"));
            analyst.opens(CONSULTATION + "/staff/overview");
            analyst.sees(".filters select").first().selectOption(new SelectOption().setLabel("Uruguay"));
            analyst.page().waitForURL(address -> address.contains("country=UY"));
            analyst.follows("Themes");
            analyst.page().waitForURL(address -> address.contains("staff/themes?country=UY"));
            sent = analyst.address();
        }
        try (Person colleague = Person.at(product, browser, "es", 390, 844)) {
            colleague.comes(Staff.of(product, "cartagena40", "analyst"));
            colleague.goes(sent);
            assertThat(colleague.sees(".filters select").nth(1)).hasValue("UY");
            // What one page has no list for stays chosen on it, and can be seen.
            colleague.opens(CONSULTATION + "/staff/overview?topic=s1_t1");
            assertThat(colleague.sees(".filters select").last()).hasValue("s1_t1");
            colleague.opens(CONSULTATION + "/staff/countries?country=UY");
            Locator table = colleague.sees(".chart-card details").first();
            table.locator("summary").click();
            table.locator("td a").first().click();
            assertThat(colleague.sees(".answer-card").first()).isVisible();
            assertTrue(colleague.address().contains("country=UY"), colleague.address());
        }
    }

    @Test
    void who_came_by_which_way_and_for_the_first_time_is_told_and_narrowed_in_the_address(
            Product product, Browser browser) throws IOException, InterruptedException {
        submits(product, "UY", "Una");
        try (Person analyst = Person.at(product, browser, "en", 1280, 900)) {
            analyst.comes(Staff.of(product, "cartagena40", "analyst"));
            analyst.opens(CONSULTATION + "/staff/overview?country=UY");
            assertThat(analyst.sees(".figures")).containsText("First-time contributors");
            analyst.sees(".filters select")
                    .filter(new Locator.FilterOptions().setHasText("API"))
                    .selectOption(new SelectOption().setLabel("API"));
            analyst.page().waitForURL(address -> address.contains("channel=api"));
            assertThat(analyst.sees(".chart-card h2")
                            .filter(new Locator.FilterOptions().setHasText("Submissions by how they came")))
                    .hasCount(1);
            analyst.follows("Countries by themes");
            analyst.page().waitForURL(address -> address.contains("results?country=UY&channel=api"));
            assertThat(analyst.sees(".staff-bar a[aria-current]")).hasText("Results");
            analyst.opens(CONSULTATION + "/staff/overview?channel=light&contributor=returning");
            assertThat(analyst.sees(".empty-state")).isVisible();
        }
    }

    @Test
    void on_a_phone_the_table_of_the_map_is_folded_and_the_tab_is_in_sight(Product product, Browser browser)
            throws IOException, InterruptedException {
        submits(product, "UY", "Una");
        try (Person analyst = Person.at(product, browser, "es", 390, 844)) {
            analyst.comes(Staff.of(product, "cartagena40", "analyst"));
            analyst.opens(CONSULTATION + "/staff/map");
            assertThat(analyst.sees(".tabs [aria-current]")).isInViewport();
            assertThat(analyst.sees(".map-card details")).not().hasAttribute("open", "");
        }
        try (Person analyst = Person.at(product, browser, "es", 1280, 900)) {
            analyst.comes(Staff.of(product, "cartagena40", "analyst"));
            analyst.opens(CONSULTATION + "/staff/map");
            assertThat(analyst.sees(".map-card details")).hasAttribute("open", "");
        }
    }

    @Test
    void a_chart_is_taken_away_as_a_picture_and_as_numbers(Product product, Browser browser)
            throws IOException, InterruptedException {
        submits(product, "UY", "Una");
        try (Person analyst = Person.at(product, browser, "en", 1280, 900)) {
            analyst.comes(Staff.of(product, "cartagena40", "analyst"));
            analyst.opens(CONSULTATION + "/staff/map");

            assertArrayEquals(PNG, Arrays.copyOf(taken(analyst, "PNG"), PNG.length));
            assertTrue(text(analyst, "SVG").startsWith("<svg "));
            assertTrue(text(analyst, "CSV").lines().anyMatch(line -> line.matches("Uruguay,[1-9][0-9]*")));
        }
    }

    @Test
    void of_those_who_were_invited_it_is_told_how_many_have_answered(Product product, Browser browser)
            throws IOException, InterruptedException {
        invites(product, "BB", "state");
        try (Person reader = Person.at(product, browser, "en", 1280, 900)) {
            reader.comes(Staff.of(product, "cartagena40", "reader"));
            reader.opens(CONSULTATION + "/staff/countries?country=BB&group=state");

            assertThat(reader.sees(".figures")).containsText("0 of 1 invited have answered");
            reader.looks("results-coverage");
        }
    }

    @Test
    void who_may_count_but_not_read_is_led_to_no_answers(Product product, Browser browser)
            throws IOException, InterruptedException {
        submits(product, "UY", "Una");
        try (Person reader = Person.at(product, browser, "en", 1280, 900)) {
            reader.comes(Staff.of(product, "cartagena40", "reader"));
            reader.opens(CONSULTATION + "/staff/overview");
            assertThat(reader.sees(".chart-card").first()).isVisible();

            assertEquals(0, reader.sees("main a[href*='results/answers']").count());
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, LIGHT", "es, 390, LIGHT", "en, 390, DARK", "es, 1280, DARK"})
    void every_page_is_fit_to_be_seen(String language, int width, ColorScheme scheme, Product product, Browser browser)
            throws IOException, InterruptedException {
        submits(product, "UY", "Una");
        submits(product, "AG", "One");
        try (Person analyst = Person.at(product, browser, language, width, 900)) {
            analyst.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            analyst.comes(Staff.of(product, "cartagena40", "analyst"));
            for (String page : PAGES) {
                analyst.opens(CONSULTATION + "/" + page);
                assertThat(analyst.sees(".tabs [aria-current]")).hasCount(1);
                analyst.looks("results-" + page.replaceAll("[^a-z0-9]+", "-") + "-" + language + "-"
                        + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void two_closed_questions_stand_beside_each_other_weighted_as_the_address_says(Product product, Browser browser)
            throws IOException, InterruptedException {
        String household = "Vecinos " + UUID.randomUUID();
        answersServices(product, "PE", household, "water");
        answersServices(product, "PE", household, "water");
        answersServices(product, "CL", household, "transport");
        String page = "t/puerto-sereno/municipal-services/staff/cross?of=used&against=district";
        String sent;
        try (Person analyst = Person.at(product, browser, "en", 1280, 900)) {
            analyst.comes(Staff.of(product, "puerto-sereno", "analyst"));
            analyst.opens("t/puerto-sereno/municipal-services/staff/overview");
            analyst.follows("Cross tables");
            analyst.page().waitForURL(address -> address.contains("staff/cross"));
            assertThat(analyst.sees(".matrix.cross")).isVisible();
            analyst.opens(page + "&country=PE");
            analyst.follows("Each organisation once");
            analyst.page().waitForURL(address -> address.contains("weight=organisation"));
            assertTrue(analyst.address().contains("country=PE&of=used&against=district"), analyst.address());
            assertThat(analyst.sees(".segmented [aria-current]")).hasText("Each organisation once");
            analyst.looks("results-cross-en");
            assertTrue(text(analyst, "CSV").contains("Water"));
            sent = analyst.address();
        }
        try (Person colleague = Person.at(product, browser, "es", 390, 844)) {
            colleague.comes(Staff.of(product, "puerto-sereno", "analyst"));
            colleague.goes(sent);
            assertThat(colleague.sees(".segmented [aria-current]")).hasText("Cada organización una vez");
            colleague.looks("results-cross-es");
            colleague.opens(page + "&country=EC");
            assertThat(colleague.sees(".empty-state")).isVisible();
        }
    }

    @Test
    void who_may_not_read_or_has_no_closed_questions_is_offered_no_cross_tables(Product product, Browser browser)
            throws IOException, InterruptedException {
        try (Person reader = Person.at(product, browser, "en", 1280, 900);
                Person analyst = Person.at(product, browser, "en", 1280, 900)) {
            reader.comes(Staff.of(product, "puerto-sereno", "reader"));
            reader.opens("t/puerto-sereno/municipal-services/staff/overview");
            assertThat(reader.link("Cross tables")).hasCount(0);
            reader.opens("t/puerto-sereno/municipal-services/staff/cross");
            assertThat(reader.sees(".matrix.cross")).hasCount(0);
            analyst.comes(Staff.of(product, "cartagena40", "analyst"));
            analyst.opens(CONSULTATION + "/staff/cross");
            assertThat(analyst.sees(".empty-state")).isVisible();
        }
    }

    private static void answersServices(Product product, String country, String organisation, String service)
            throws IOException, InterruptedException {
        var answers = Json.createObjectBuilder()
                .add("informed", "OK")
                .add("district", "hills")
                .add("neighbourhood", "lookout")
                .add("adults", 2)
                .add("children", 0)
                .add("used", Json.createArrayBuilder().add(service));
        if (service.equals("water")) {
            answers.add("water_rating", 4);
        }
        JsonObject submission = Json.createObjectBuilder()
                .add("language", "es")
                .add("stakeholderGroup", "civil_society")
                .add("country", country)
                .add("organisation", Json.createObjectBuilder().add("name", organisation))
                .add("answers", answers)
                .add("consent", Json.createObjectBuilder().add("terms", true))
                .build();
        Api.Reply reply = new Api(product, "puerto-sereno", "municipal-services")
                .submit("cross-" + UUID.randomUUID(), submission);
        assertEquals(201, reply.status(), reply::body);
    }

    private static void invites(Product product, String country, String group)
            throws IOException, InterruptedException {
        String organiser = new Desk(product, "cartagena40")
                .token("dashboards", "organiser")
                .getString("token");
        JsonObject invitation = Json.createObjectBuilder()
                .add("organisationName", "Alguien (resultados)")
                .add("stakeholderGroup", group)
                .add("country", country)
                .add("language", "en")
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        product.baseUrl() + "/api/v1/tenants/cartagena40/consultations/brasilia-2024/invitations"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + organiser)
                .POST(HttpRequest.BodyPublishers.ofString("{\"invitations\": [" + invitation + "]}"))
                .build();
        assertEquals(
                201,
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode());
    }

    private static byte[] taken(Person person, String kind) throws IOException {
        Download download = person.downloads(person.link(kind).first());
        return Files.readAllBytes(download.path());
    }

    private static String text(Person person, String kind) throws IOException {
        return new String(taken(person, kind), StandardCharsets.UTF_8);
    }

    private static void submits(Product product, String country, String organisation)
            throws IOException, InterruptedException {
        Api api = new Api(product);
        String question = api.definition("es")
                .json()
                .getJsonArray("segments")
                .getJsonObject(0)
                .getJsonArray("topics")
                .getJsonObject(0)
                .getJsonArray("questions")
                .getJsonObject(0)
                .getString("name");
        JsonObject submission = Json.createObjectBuilder()
                .add("language", "es")
                .add("stakeholderGroup", "refugee_led")
                .add("country", country)
                .add("organisation", Json.createObjectBuilder().add("name", organisation + " (resultados)"))
                .add("answers", Json.createObjectBuilder().add(question, "Con más escuelas."))
                .add("consent", Json.createObjectBuilder().add("terms", true))
                .build();
        assertEquals(201, api.submit("results-" + UUID.randomUUID(), submission).status());
    }
}
