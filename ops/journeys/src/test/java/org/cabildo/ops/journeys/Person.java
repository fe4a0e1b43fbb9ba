package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/**
 * Someone before a screen. Every page that she looks at is checked for what a designer would call broken, and a picture
 * of it is kept in {@code target/pictures}, or in the folder that the system property {@code cabildo.pictures} names.
 */
final class Person implements AutoCloseable {

    private static final Path PICTURES = Path.of(System.getProperty("cabildo.pictures", "target/pictures"));

    /** Text that is wider than the box that hides what sticks out. Scrollers are meant to. */
    private static final String CUT_TEXT = """
            () => [...document.querySelectorAll('main *, header *')]
              .filter(e => e.children.length === 0 && e.textContent.trim() && e.getClientRects().length)
              .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX))
              .filter(e => !e.closest('.visually-hidden'))
              .filter(e => getComputedStyle(e).webkitLineClamp === 'none')
              .filter(e => e.scrollWidth > e.clientWidth + 1)
              .map(e => e.outerHTML.slice(0, 120))""";

    private final String baseUrl;
    private final BrowserContext context;
    private final Page page;
    private final int width;

    private Person(String baseUrl, BrowserContext context, int width) {
        this.baseUrl = baseUrl;
        this.context = context;
        this.page = context.newPage();
        this.width = width;
    }

    /** @param language what the browser asks for, such as {@code es-PE} */
    static Person at(Product product, Browser browser, String language, int width, int height) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height));
        return new Person(product.baseUrl(), context, width);
    }

    /** Behind a line of her own, with a browser of her own. */
    static Person of(String baseUrl, BrowserContext context, int width) {
        return new Person(baseUrl, context, width);
    }

    void opens(String path) {
        page.navigate(baseUrl + "/" + path);
        assertThat(heading()).isVisible();
    }

    /** To a whole address, such as one that she was sent. */
    void goes(String address) {
        page.navigate(address);
        assertThat(heading()).isVisible();
    }

    /** Replaces what a field holds, key by key. */
    void types(String selector, String text) {
        Locator field = page.locator(selector).first();
        field.fill("");
        field.pressSequentially(text);
        field.press("Tab");
    }

    /** Signs in to work. */
    void comes(Staff staff) {
        opens("sign-in");
        signsIn(staff.email(), staff.password());
    }

    /** On the form that she sees. */
    void signsIn(String email, String password) {
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator(".sign-in button.button-primary[type=submit]").click();
        assertThat(page.locator(".sign-in")).hasCount(0);
    }

    void presses(String name) {
        page.getByRole(AriaRole.BUTTON, exactly(name)).click();
    }

    /** Turns the page to a language, by its name in itself: a button where there is room for it, else one of a list. */
    void turnsTo(String language) {
        Locator list = page.locator(".languages select");
        if (list.isVisible()) {
            list.selectOption(new SelectOption().setLabel(language));
        } else {
            presses(language);
        }
    }

    void follows(String name) {
        page.getByRole(AriaRole.LINK, exactly(name)).first().click();
    }

    /** Goes on from the themes without choosing any. */
    void speaksToEverything(String next) {
        assertThat(page.locator(".theme").first()).isVisible();
        follows(next);
    }

    void chooses(String option) {
        Locator radio = page.getByRole(AriaRole.RADIO, exactly(option));
        page.locator("vaadin-radio-button", new Page.LocatorOptions().setHas(radio))
                .locator("label")
                .click();
        assertThat(radio).isChecked();
    }

    /** The place of a question, by its name. */
    Locator question(String name) {
        return page.locator("[data-question='" + name + "']").first();
    }

    /** Goes on from a field, by the keyboard. */
    void leaves(String question) {
        box(question).press("Tab");
    }

    /** Presses the choice of a question that reads so, whatever it looks like. */
    void picks(String question, String choice) {
        question(question)
                .locator("label, button")
                .filter(new Locator.FilterOptions().setHasText(choice))
                .first()
                .click();
    }

    Download downloads(Locator link) {
        return page.waitForDownload(link::click);
    }

    void ticks() {
        page.locator("vaadin-checkbox label").click();
        assertThat(page.getByRole(AriaRole.CHECKBOX)).isChecked();
    }

    /** One of several, by what is said beside it. */
    void ticks(String label) {
        page.locator("vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input")
                .check();
    }

    /** Types a few letters and takes the one that is offered. */
    void finds(String question, String letters, String option) {
        box(question).pressSequentially(letters);
        page.getByRole(AriaRole.OPTION, exactly(option)).click();
    }

    void writes(String question, String text) {
        box(question).fill(text);
    }

    /** The field that answers a question, by the question as she reads it. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, exactly(name));
    }

    Locator sees(String selector) {
        return page.locator(selector);
    }

    Page page() {
        return page;
    }

    String address() {
        return page.url();
    }

    /** Where she is, to go there again on another device. */
    String path() {
        return page.url().replaceFirst("^https?://[^/]*/", "");
    }

    /** Looks at the page as it stands: nothing sticks out or is cut, no raw key, no barrier. */
    void looks(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
        Assertions.assertEquals(
                0,
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                name + " is wider than the screen");
        Assertions.assertEquals(List.of(), page.evaluate(CUT_TEXT), name + " cuts text");
        Assertions.assertFalse(
                page.locator("body")
                        .innerText()
                        .matches("(?s).*\\b(respondent|results|form|shell|admin|organiser)\\.[a-z]+\\.[a-z].*"),
                name + " shows a raw key");
        Assertions.assertEquals(List.of(), Barriers.of(page), name + " has barriers");
    }

    private Locator box(String question) {
        return page.locator("[data-question='" + question + "']")
                .locator("textarea, input")
                .first();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @Override
    public void close() {
        context.close();
    }
}
