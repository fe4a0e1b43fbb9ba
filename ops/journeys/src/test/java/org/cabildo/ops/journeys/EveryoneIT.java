package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page of a respondent, in each of its states, however somebody looks at it; but for the open calendar of a day,
 * which Vaadin leaves without a name and with rows that axe finds wrong. A day can be typed without it.
 */
@ExtendWith({RunningProduct.class, Browsers.class})
class EveryoneIT {

    private static final String CONSULTATION = "brasilia-2024";
    private static final String ROOM = "t/cartagena40/" + CONSULTATION;
    private static final String SURVEY = "t/puerto-sereno/municipal-services";

    /** A button without a line around it is a surface alone, and gone where all surfaces are one colour. */
    private static final String WITHOUT_A_LINE = """
            () => [...document.querySelectorAll('main .button, main button, header button, look-switch button')]
              .filter(e => e.getClientRects().length && !e.disabled && !e.matches('.contents-toggle, .link-button'))
              .filter(e => parseFloat(getComputedStyle(e).borderTopWidth) < 1)
              .concat([...document.querySelectorAll('main .question > *')]
                .map(e => e.shadowRoot?.querySelector('[part~=input-field]')).filter(e => e?.getClientRects().length)
                .filter(e => parseFloat(getComputedStyle(e).borderTopWidth) < 1).map(e => e.getRootNode().host))
              .map(e => e.outerHTML.slice(0, 120))""";

    /** Whatever would still move a quarter of a second later. */
    private static final String MOVING = """
            () => document.getAnimations().filter(e => e.effect.getComputedTiming().duration > 20)
              .map(e => `${e.effect.target.localName} ${e.animationName ?? e.transitionProperty}`)""";

    /** What is wrong with a field is in its description, of the very element that has the focus. */
    private static final String UNTOLD = """
            () => [...document.querySelectorAll('main [invalid]')]
              .filter(e => e.errorMessage && e.getClientRects().length && !e.parentElement.closest('[invalid]'))
              .filter(e => {
                const told = [e, ...e.querySelectorAll('input, textarea')].some(part =>
                  (part.getAttribute('aria-describedby') ?? '').split(' ').some(id =>
                    document.getElementById(id)?.textContent.includes(e.errorMessage)));
                const typed = [...e.querySelectorAll('textarea, input:not([type=radio], [type=checkbox], [type=file])')];
                return !told || typed.some(part => part.getAttribute('aria-invalid') !== 'true');
              })
              .map(e => e.outerHTML.slice(0, 120))""";

    private static final String WITH_A_VOICE = """
            const voice = (lang, localService) => ({lang, localService, name: lang, voiceURI: lang, default: false});
            const said = window.said = [];
            class Utterance extends EventTarget { constructor(text) { super(); this.text = text; } }
            window.SpeechSynthesisUtterance = Utterance;
            Object.defineProperty(window, 'speechSynthesis', {value: Object.assign(new EventTarget(), {
              getVoices: () => [voice('en-US', false), voice('es-MX', true)],
              speak: utterance => said.push(`${utterance.lang}: ${utterance.text}`),
              cancel: () => said.push('silence'),
            })});""";

    @ParameterizedTest
    @EnumSource
    void the_concept_notes_are_answered(Reader reader, Product product, Browser browser) {
        try (Person person = reader.before(product, browser)) {
            Page page = person.page();
            person.opens("t/cartagena40");
            looks(reader, person, "rooms");
            person.opens(ROOM);
            looks(reader, person, "start");
            page.locator("main .button-primary").first().click();
            assertThat(person.question("country")).isVisible();
            looks(reader, person, "profile-empty");
            person.sees("vaadin-radio-button label").nth(1).click();
            person.writes("organisation/name", "Anyone (journey)");
            person.question("country").locator("input").click();
            assertThat(person.sees("vaadin-combo-box-item:visible").first()).isVisible();
            looks(reader, person, "profile-list-open");
            person.finds("country", "Urug", "Uruguay");
            assertThat(person.sees(".when-saved")).isVisible();
            looks(reader, person, "profile-filled");

            person.follows("Continue");
            assertThat(person.sees(".theme").first()).isVisible();
            looks(reader, person, "themes");
            person.speaksToEverything("Continue");
            Locator answer = person.sees("[data-question] textarea").first();
            assertThat(answer).isVisible();
            looks(reader, person, "part-empty");
            answer.fill("A first thought.");
            answer.press("Tab");
            assertThat(person.sees(".when-saved")).isVisible();
            page.reload();
            answer.fill("A second thought.");
            answer.press("Tab");
            assertThat(person.sees(".when-saved")).isVisible();
            looks(reader, person, "part-filled");
            person.sees(".show-earlier:visible").click();
            assertThat(person.sees(".version-text").first()).isVisible();
            looks(reader, person, "earlier-versions-open");
            page.keyboard().press("Escape");
            assertThat(person.sees(".version-text")).hasCount(0);
            Locator contents = person.sees(".contents-toggle");
            if (contents.isVisible()) {
                contents.click();
                looks(reader, person, "contents-open");
                contents.click();
            }
            String part = page.url();
            page.navigate(part.replaceFirst("[^/]*$", "copy"));
            assertThat(person.sees(".not-handed-in")).isVisible();
            looks(reader, person, "copy");

            page.navigate(part.replaceFirst("[^/]*$", "team"));
            assertThat(person.sees(".invite-form")).isVisible();
            looks(reader, person, "team");
            page.navigate(part.replaceFirst("[^/]*$", "review"));
            person.sees(".submit").click();
            assertThat(person.sees(".consent [invalid]").first()).isVisible();
            looks(reader, person, "review-refused");
            person.sees(".consent > vaadin-checkbox label").click();
            looks(reader, person, "review");
            person.sees(".submit").click();
            assertThat(person.sees(".receipt-code")).isVisible();
            looks(reader, person, "receipt");
            String code = person.sees(".receipt-code").innerText();

            person.opens(ROOM + "/r/" + code);
            looks(reader, person, "receipt-by-its-code");
            person.opens(ROOM + "/receipt");
            looks(reader, person, "receipt-door");
            person.presses("Look it up");
            assertThat(person.sees(".door-row [invalid]").first()).isVisible();
            looks(reader, person, "receipt-door-refused");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_survey_with_questions_of_every_kind_is_answered(Reader reader, Product product, Browser browser) {
        try (Person person = reader.before(product, browser)) {
            Page page = person.page();
            person.opens(SURVEY);
            page.locator("main .button-primary").first().click();
            assertThat(person.question("country")).isVisible();
            // A household, which is what the first part asks.
            person.sees("[data-question=stakeholderGroup] label").nth(1).click();
            assertThat(person.sees(".when-saved")).isVisible();
            String profile = page.url();
            page.navigate(profile.replaceFirst("[^/]*$", "s1"));
            assertThat(person.question("adults")).isVisible();
            person.writes("adults", "45");
            person.leaves("adults");
            assertThat(person.question("adults").locator("[invalid]").first()).isVisible();
            looks(reader, person, "household-wrong");

            page.navigate(profile.replaceFirst("[^/]*$", "s2"));
            person.picks("used", "Water");
            person.picks("used", "Transport");
            person.picks("water_rating", "Very good");
            person.picks("priorities", "Health");
            person.picks("priorities", "Water");
            person.question("minutes_to_stop").locator(".step-up").click();
            person.question("fault_place").locator("input").first().fill("95");
            person.question("fault_place").locator("input").last().fill("1");
            person.question("fault_place").locator("input").last().press("Tab");
            assertThat(person.question("fault_place").locator("[invalid]").first())
                    .isVisible();
            looks(reader, person, "services-wrong");
            person.question("fault_place").locator("input").first().fill("9.5");
            person.question("fault_place").locator("input").first().press("Tab");
            assertThat(person.question("fault_photo")).isVisible();
            person.presses("Add: Visit");
            person.presses("Add: Procedure");
            assertThat(person.question("step_what")).isVisible();
            looks(reader, person, "services-filled");
        }
    }

    @ParameterizedTest
    @EnumSource
    void other_ways_in_are_looked_at(Reader reader, Product product, Browser browser)
            throws IOException, InterruptedException {
        String tenant = Rooms.copy(product);
        String room = "t/" + tenant + "/" + CONSULTATION;
        try (Person person = reader.before(product, browser)) {
            person.opens(ROOM + "/anonymous");
            looks(reader, person, "without-name");
            person.presses("Begin without a name");
            assertThat(person.sees(".draft-address input")).isVisible();
            looks(reader, person, "without-name-profile");

            Rooms.admit(product, tenant, CONSULTATION, "registered");
            person.opens(room);
            looks(reader, person, "start-registered");
            person.opens(room + "/register");
            looks(reader, person, "register");
            person.sees(".entry-form .button-primary").click();
            assertThat(person.sees(".entry-form [invalid]").first()).isVisible();
            looks(reader, person, "register-refused");
            person.opens("t/" + tenant + "/code");
            looks(reader, person, "code");
            person.sees(".code-form .button-primary").click();
            assertThat(person.sees(".code-form [invalid]").first()).isVisible();
            looks(reader, person, "code-refused");

            Rooms.close(product, tenant, CONSULTATION, "2024-05-17T00:00:00Z");
            person.opens(room);
            looks(reader, person, "closed");
            person.opens("t/nobody/nothing");
            looks(reader, person, "nothing-here");
        }
    }

    @Test
    void dark_is_chosen_kept_and_never_flashes_and_is_not_kept_where_others_use_the_device(
            Product product, Browser browser) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en").setColorScheme(ColorScheme.LIGHT));
        try (Person person = Person.of(product.baseUrl(), context, 1280)) {
            Page page = person.page();
            // What the document looks like before anything else of the page has run.
            page.addInitScript("document.addEventListener('readystatechange', () => window.early ??="
                    + " document.documentElement.getAttribute('theme'))");
            person.opens(ROOM);
            assertEquals("rgb(250, 247, 242)", background(page));
            person.presses("Dark");
            assertEquals("rgb(21, 20, 18)", background(page));
            assertThat(person.sees("[data-look=dark]")).hasAttribute("aria-pressed", "true");
            assertThat(person.sees("[data-look=device]")).hasAttribute("aria-pressed", "false");
            page.reload();
            assertThat(person.heading()).isVisible();
            assertEquals("dark", page.evaluate("window.early"));

            person.presses("As the device");
            assertEquals("rgb(250, 247, 242)", background(page));
            assertEquals(0, page.evaluate("localStorage.length"));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(person.sees("html[theme=dark]")).hasCount(1);
            assertEquals("rgb(21, 20, 18)", background(page));

            person.presses("Light");
            page.locator("main .button-primary").first().click();
            page.locator(".shared-device label").click();
            page.waitForCondition(() -> page.evaluate("localStorage.length").equals(0));
            person.presses("Dark");
            assertEquals(0, page.evaluate("localStorage.length"));
            assertEquals("rgb(21, 20, 18)", background(page));
        }
    }

    @Test
    void a_question_is_read_aloud_by_a_voice_of_the_device_in_its_own_language(Product product, Browser browser) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("es"));
        context.addInitScript(WITH_A_VOICE);
        try (Person person = Person.of(product.baseUrl(), context, 1280)) {
            Page page = person.page();
            person.opens(ROOM);
            page.locator("main .button-primary").first().click();
            Locator country = person.question("country");
            Locator button = country.locator(".listen");
            assertThat(button).hasText("Escuchar");
            assertThat(button).hasAttribute("aria-label", Pattern.compile("Escuchar: ¿Por qué país habla\\?"));
            person.looks("read-aloud");
            button.focus();
            page.keyboard().press("Enter");
            assertThat(button).hasText("Parar");
            List<?> said = (List<?>) page.evaluate("said");
            assertEquals("es-MX: ¿Por qué país habla?", said.get(1));
            page.keyboard().press("Enter");
            assertThat(button).hasText("Escuchar");
            assertEquals("silence", page.evaluate("said.at(-1)"));

            // Of the languages on this device only Spanish is spoken by the device itself.
            person.turnsTo("English");
            assertThat(country.locator(".listen")).hasCount(0);
        }
    }

    @Test
    void an_open_list_says_in_which_language_it_is(Product product, Browser browser) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("fr"));
        try (Person person = Person.of(product.baseUrl(), context, 1280)) {
            person.opens(ROOM);
            person.page().locator("main .button-primary").first().click();
            Locator country = person.question("country").locator("input");
            country.click();
            // The question is the product's and is there in French; the countries are the consultation's.
            assertThat(person.sees("html")).hasAttribute("lang", "fr");
            assertThat(person.sees("vaadin-combo-box-overlay")).hasAttribute("lang", "en");
            assertThat(country).hasAttribute("lang", "en");
            assertThat(person.sees("[data-question=stakeholderGroup] vaadin-radio-button")
                            .first())
                    .hasAttribute("lang", "en");
        }
    }

    private static Object background(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private static void looks(Reader reader, Person person, String name) {
        Page page = person.page();
        if (reader == Reader.ON_A_SMALL_TELEPHONE) {
            assertEquals(List.of(), page.evaluate(MOVING), name + " moves");
        }
        person.looks("everyone-" + reader.tag() + "-" + name);
        assertEquals(List.of(), page.evaluate(UNTOLD), name + " does not tell what is wrong");
        if (reader == Reader.IN_OWN_COLOURS) {
            assertEquals(List.of(), page.evaluate(WITHOUT_A_LINE), name + " has buttons and fields without a line");
        }
    }
}
