package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who writes in the first answer of a draft, and remembers what. */
final class Typist implements AutoCloseable {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    private final BrowserContext context;
    private final Page page;
    private final Person person;
    private final List<String> sentences = new ArrayList<>();

    private Typist(String baseUrl, Browser browser) {
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en").setViewportSize(WIDTH, HEIGHT));
        person = Person.of(baseUrl, context, WIDTH);
        page = context.pages().get(0);
    }

    /** On the page of the first part of a new draft. */
    static Typist begins(Product product, Browser browser, String consultation) {
        return begins(product.baseUrl(), browser, consultation);
    }

    static Typist begins(String baseUrl, Browser browser, String consultation) {
        Typist typist = new Typist(baseUrl, browser);
        typist.person.opens(consultation);
        typist.page.locator("main .button-primary").first().click();
        typist.page.waitForURL(Pattern.compile(".*/profile"));
        typist.page.navigate(typist.page.url().replace("/profile", "/s1"));
        assertThat(typist.field()).isVisible();
        return typist;
    }

    /** The same page elsewhere, with what was saved of it. */
    Typist onAnotherDevice(Browser browser) {
        Typist other = new Typist("", browser);
        other.page.navigate(page.url());
        assertThat(other.field()).isVisible();
        return other;
    }

    void types(String sentence) {
        sentences.add(sentence);
        typesAt("Control+End", sentence + " ");
    }

    void typesInFront(String sentence) {
        sentences.add(sentence);
        typesAt("Control+Home", sentence + " ");
    }

    /** Replaces all that stands there. */
    void pastes(String text) {
        field().fill(text);
    }

    void sees(String selector, String words) {
        assertThat(page.locator(selector)).containsText(words);
    }

    private void typesAt(String key, String text) {
        field().focus();
        page.keyboard().press(key);
        page.keyboard().type(text);
    }

    /** Once the page says so. */
    void isTold(String state) {
        assertThat(page.locator("save-state")).hasAttribute("data-state", state);
    }

    void looks(String name) {
        person.looks(name);
    }

    void reads(String sentence) {
        // The browser reads the pattern: Java's way to quote is unknown to it.
        assertThat(field()).hasValue(Pattern.compile(sentence.replace(".", "\\.")));
    }

    void alsoReads(List<String> others) {
        sentences.addAll(others);
    }

    void losesTheLine() {
        context.setOffline(true);
    }

    void hasTheLineAgain() {
        context.setOffline(false);
    }

    void losesTheSession() {
        List<Cookie> cookies = context.cookies();
        context.clearCookies();
        context.addCookies(cookies.stream()
                .filter(cookie -> !cookie.name.contains("SESSION"))
                .toList());
    }

    /** Does as the page says that has lost its session. */
    void reloadsWhenTold() {
        Locator notice = page.locator(".v-system-error");
        assertThat(notice).isVisible();
        notice.click();
        assertThat(notice).hasCount(0);
        assertThat(field()).isVisible();
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    String text() {
        return field().inputValue();
    }

    private Locator field() {
        return page.locator("[data-question] textarea").first();
    }

    @Override
    public void close() {
        context.close();
    }
}
