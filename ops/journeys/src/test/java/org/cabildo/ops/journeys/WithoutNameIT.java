package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone who must not be seen here: what the pages say and keep, and how they are left. */
@ExtendWith({RunningProduct.class, Browsers.class})
class WithoutNameIT {

    private static final String CONSULTATION = "t/cartagena40/brasilia-2024";
    private static final String EMPTY_PAGE = "about:blank";

    /** The words of the pages. */
    private record Wording(
            String offer,
            String begin,
            String next,
            String submit,
            String noted,
            String look,
            String withdraw,
            String sure,
            String title) {

        static Wording in(String language) {
            return language.equals("es")
                    ? new Wording(
                            "Responder sin dar un nombre",
                            "Empezar sin nombre",
                            "Continuar",
                            "Entregar las respuestas",
                            "Ya anoté el código",
                            "Buscarlo",
                            "Retirar estas respuestas",
                            "Retirar y borrar",
                            "Formulario")
                    : new Wording(
                            "Answer without giving a name",
                            "Begin without a name",
                            "Continue",
                            "Hand in the answers",
                            "I have noted the code",
                            "Look it up",
                            "Withdraw these answers",
                            "Withdraw and delete",
                            "Form");
        }
    }

    @ParameterizedTest
    @CsvSource({"es, 390, 844", "en, 1280, 900"})
    void no_window_says_what_it_is_nothing_stays_on_the_device_and_the_receipt_is_the_only_way_back(
            String language, int width, int height, Product product, Browser browser) {
        Wording words = Wording.in(language);
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height));
        try (Person person = Person.of(product.baseUrl(), context, width)) {
            Page page = context.pages().get(0);
            person.opens(CONSULTATION);
            person.follows(words.offer());
            assertThat(person.heading()).hasText(words.offer());
            assertThat(page).hasTitle(words.title());
            person.looks("without-name-" + language);

            person.presses(words.begin());
            assertThat(person.sees(".draft-address input")).hasValue(Pattern.compile(".*/d/\\d{20}/profile"));
            assertThat(page).hasTitle(words.title());
            assertThat(person.question("organisation/name")).hasCount(0);
            person.looks("without-name-profile-" + language);
            String draft = person.sees(".draft-address input").inputValue();
            assertQuiet(page.reload());

            person.sees("[data-question='stakeholderGroup'] label").nth(5).click();
            person.finds("country", "Chil", "Chile");
            person.follows(words.next());
            person.speaksToEverything(words.next());
            Locator field = person.sees("main textarea").first();
            field.pressSequentially("Nada");
            assertEquals(0, page.evaluate("() => sessionStorage.length + localStorage.length"));
            assertThat(person.sees(".when-saved")).isVisible();
            person.looks("without-name-form-" + language);

            page.navigate(draft.replace("/profile", "/review"));
            person.ticks();
            person.looks("without-name-review-" + language);
            person.presses(words.submit());
            assertThat(person.sees(".receipt-code")).isVisible();
            assertThat(page).hasTitle(words.title());
            person.looks("without-name-receipt-" + language);
            String code = person.sees(".receipt-code").innerText();
            assertFalse(page.url().contains(code.replace("-", "")), page.url());

            // The draft's address leads to the receipt until it was noted, and nowhere then.
            page.navigate(draft);
            assertThat(person.sees(".receipt-code")).hasText(code);
            person.presses(words.noted());
            assertThat(person.sees(".receipt-code")).hasCount(0);
            page.navigate(draft);
            assertThat(person.sees("main.message-page, main .message-page")).isVisible();
            assertThat(page).not().hasTitle(Pattern.compile("Cartagena"));

            person.opens(CONSULTATION + "/receipt");
            person.sees(".door-row input").first().fill("0000-0000-0000-0000");
            person.presses(words.look());
            assertThat(person.sees("vaadin-text-field[invalid]")).isVisible();
            person.sees(".door-row input").first().fill(code);
            person.presses(words.look());
            assertThat(person.sees(".receipt-code")).hasText(code);
            person.looks("receipt-door-" + language);

            // Nobody else has the code: so it takes the answers back.
            person.presses(words.withdraw());
            person.looks("receipt-door-withdrawing-" + language);
            person.presses(words.sure());
            assertThat(person.sees(".receipt-status.is-withdrawn")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void three_times_escape_or_one_press_leaves_an_empty_page_with_or_without_a_line(
            boolean byKeyboard, Product product, Browser browser) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en"));
        try (Person person = Person.of(product.baseUrl(), context, 1280)) {
            Page page = context.pages().get(0);
            begun(person);
            page.evaluate("() => { sessionStorage.setItem('left', '1'); localStorage.setItem('left', '1'); }");
            person.sees("main textarea").first().pressSequentially("Not saved y");
            if (byKeyboard) {
                page.keyboard().press("Escape");
                assertThat(person.sees("quick-leave [role=status]")).containsText("two more times");
                page.keyboard().press("Escape");
                page.keyboard().press("Escape");
            } else {
                context.setOffline(true);
                person.sees(".quick-leave-button").click();
            }
            page.waitForURL(EMPTY_PAGE);
            assertEquals("", page.title());
            context.setOffline(false);
            if (byKeyboard) {
                page.waitForCondition(() -> context.cookies().isEmpty());
            }

            // Back does not lead into it, and nothing is left in the browser.
            page.goBack();
            assertThat(page).hasURL(product.baseUrl() + "/" + CONSULTATION);
            assertEquals(0, page.evaluate("() => sessionStorage.length + localStorage.length"));
        }
    }

    @Test
    void a_draft_that_is_deleted_is_gone(Product product, Browser browser) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en"));
        try (Person person = Person.of(product.baseUrl(), context, 1280)) {
            Page page = context.pages().get(0);
            String draft = begun(person);
            page.navigate(draft);
            person.presses("Delete this draft");
            person.presses("Delete it");
            assertThat(person.heading()).hasText("Answer without giving a name");
            page.navigate(draft);
            assertThat(person.sees(".message-page")).isVisible();
        }
    }

    /** Its address, with the first part open. */
    private static String begun(Person person) {
        person.opens(CONSULTATION);
        person.follows("Answer without giving a name");
        person.presses("Begin without a name");
        assertThat(person.sees(".draft-address input")).hasValue(Pattern.compile(".*/d/\\d{20}/profile"));
        String draft = person.sees(".draft-address input").inputValue();
        person.follows("Continue");
        person.speaksToEverything("Continue");
        assertThat(person.sees("main textarea").first()).isVisible();
        return draft;
    }

    private static void assertQuiet(Response document) {
        Map<String, String> headers = document.allHeaders();
        assertEquals("no-referrer", headers.get("referrer-policy"));
        assertEquals("no-store", headers.get("cache-control"));
        assertTrue(headers.getOrDefault("x-robots-tag", "").contains("noindex"), headers.toString());
        assertTrue(List.of("Form", "Formulario").stream()
                .anyMatch(title -> document.text().contains("<title>" + title)));
    }
}
