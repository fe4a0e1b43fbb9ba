package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser publishes, an editor releases, and everyone reads without a script. */
@ExtendWith(Browsers.class)
class PublicResultsIT {

    private static final String STAFF = "t/cartagena40/brasilia-2024/staff/";
    private static final String PUBLIC = "public/cartagena40/brasilia-2024";
    private static final String START = "t/cartagena40/brasilia-2024";
    private static final String RESULTS = "The results, for everyone";
    private static final String NAME = "Rosa Medina";

    private static final List<String> PAGES = List.of("", "/answers", "/practices", "/data", "/states/1");

    /** All that the first organisation said: two answers, a practice of two, and one answer more. */
    private static final int RELEASED = 5;

    private record Reader(String language, int width, ColorScheme scheme) {}

    private static final List<Reader> READERS = List.of(
            new Reader("es", 390, ColorScheme.LIGHT),
            new Reader("en", 1280, ColorScheme.LIGHT),
            new Reader("en", 390, ColorScheme.DARK),
            new Reader("es", 1280, ColorScheme.DARK));

    /** Its own product: what is told is told of everyone who took part. */
    @Test
    void what_is_published_and_released_is_read_by_everyone_without_a_script(Browser browser)
            throws IOException, InterruptedException {
        try (Product product = Launch.on(Launch.freshData("public-results")).untilReady()) {
            Api api = new Api(product);
            speak(api, "PE", "local_authority", 13);
            speak(api, "BR", "civil_society", 17);
            speak(api, "MX", "refugee_led", 11);
            speak(api, "UY", "academia", 4);
            speak(api, "CR", "academia", 4);
            speak(api, "AG", "state", 3);
            publishes(product, browser);
            releases(product, browser);
            for (Reader reader : READERS) {
                reads(product, browser, reader);
            }
        }
    }

    private static void publishes(Product product, Browser browser) throws IOException, InterruptedException {
        try (Person organiser = Person.at(product, browser, "en", 1280, 900)) {
            organiser.opens(PUBLIC);
            assertThat(organiser.heading()).hasText("Nothing public here");
            organiser.opens(START);
            assertThat(organiser.link("Light pages, for old telephones and bad lines"))
                    .isVisible();
            assertThat(organiser.link(RESULTS)).hasCount(0);
            organiser.comes(Staff.of(product, "cartagena40", "organiser"));
            organiser.opens(STAFF + "publication");
            organiser.looks("publication-before");
            organiser.presses("Publish these figures");
            assertThat(organiser.sees(".publication .rows li")).hasCount(1);
            organiser.presses("Open the page");
            assertThat(organiser.link("See the public page")).isVisible();
            organiser.looks("publication-after");
            for (String start : List.of("light/cartagena40/brasilia-2024", START)) {
                organiser.opens(start);
                organiser.link(RESULTS).click();
                assertThat(organiser.page()).hasURL(product.baseUrl() + "/" + PUBLIC);
            }
        }
    }

    private static void releases(Product product, Browser browser) throws IOException, InterruptedException {
        try (Person editor = Person.at(product, browser, "es", 390, 844)) {
            editor.comes(Staff.of(product, "cartagena40", "synthesis_lead"));
            editor.opens(STAFF + "releases");
            Locator cards = editor.sees(".release");
            for (int i = 0; i < RELEASED; i++) {
                Locator card = cards.nth(i);
                card.locator("input").fill("nobody of this name");
                press(card, "Ocultar este pasaje");
                assertThat(card.locator(".refusal")).isVisible();
                card.locator("input").fill(NAME);
                press(card, "Ocultar este pasaje");
                assertThat(card.locator(".release-hidden")).hasCount(1);
                if (i == 0) {
                    editor.looks("releases-es");
                }
                press(card, "Liberar");
                assertThat(card.getByText("Retirar")).isVisible();
                editor.presses("Cerrar");
                // It takes its time; the next one would stand beside it.
                assertThat(editor.sees("vaadin-notification-card")).hasCount(0);
            }
            press(cards.nth(RELEASED - 1), "Retirar");
            assertThat(cards.nth(RELEASED - 1).getByText("Retirar")).hasCount(0);
        }
    }

    private static void press(Locator card, String button) {
        card.locator("button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
    }

    private static void reads(Product product, Browser browser, Reader reader) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setLocale(reader.language())
                        .setViewportSize(reader.width(), 844)
                        .setColorScheme(reader.scheme()));
                Person person = Person.of(product.baseUrl(), context, reader.width())) {
            CDPSession chromium = context.newCDPSession(person.page());
            for (String page : PAGES) {
                scripts(chromium, false);
                person.opens(PUBLIC + page);
                assertFalse(person.page().content().contains(NAME), page);
                scripts(chromium, true);
                person.looks("public-"
                        + (page.isEmpty() ? "figures" : page.substring(1).replace('/', '-')) + "-" + reader.language()
                        + "-" + reader.scheme().name().toLowerCase(Locale.ROOT));
            }
            scripts(chromium, false);
            person.opens(PUBLIC + "/answers");
            assertThat(person.sees(".answer")).hasCount(2);
            assertThat(person.sees(".answer .hidden").first()).isVisible();
            person.sees("#topic").selectOption("s1_t1");
            person.sees(".filters button").click();
            assertTrue(person.address().contains("topic=s1_t1"), person.address());
            assertThat(person.sees(".answer").first()).isVisible();
            assertEquals(List.of(), context.cookies());
        }
    }

    private static void speak(Api api, String country, String group, int organisations)
            throws IOException, InterruptedException {
        for (int i = 0; i < organisations; i++) {
            Api.Reply reply = api.submit(
                    "public-" + UUID.randomUUID(),
                    Json.createObjectBuilder()
                            .add("language", "es")
                            .add("stakeholderGroup", group)
                            .add("country", country)
                            .add(
                                    "organisation",
                                    Json.createObjectBuilder().add("name", country + " " + UUID.randomUUID()))
                            .add(
                                    "answers",
                                    Json.createObjectBuilder()
                                            .add(
                                                    "s1_t1_q1",
                                                    "Un plan con presupuesto, como dijo " + NAME + " en la asamblea.")
                                            .add(
                                                    "s1_t2_q1",
                                                    "Escuelas abiertas también por la tarde, pide " + NAME + ".")
                                            .add(
                                                    i % 2 == 0 ? "s2_t1_q1" : "s3_t1_q1",
                                                    "Trabajo digno, escribe " + NAME + "."))
                            .add("entries", practice())
                            .add(
                                    "consent",
                                    Json.createObjectBuilder()
                                            .add("terms", true)
                                            .add("use", "publish"))
                            .build());
            assertEquals(201, reply.status(), reply.body());
        }
    }

    private static JsonObjectBuilder practice() {
        return Json.createObjectBuilder()
                .add(
                        "s1_good_practice",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("s1_gp_title", "Ventanilla única, idea de " + NAME)
                                        .add(
                                                "s1_gp_done",
                                                "Con " + NAME + " se abrió una ventanilla para todos los papeles.")));
    }

    private static void scripts(CDPSession chromium, boolean areOn) {
        JsonObject off = new JsonObject();
        off.addProperty("value", !areOn);
        chromium.send("Emulation.setScriptExecutionDisabled", off);
    }
}
