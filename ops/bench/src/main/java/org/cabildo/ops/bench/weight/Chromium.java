package org.cabildo.ops.bench.weight;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** A browser without a window. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("CABILDO_CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

    /** With nothing in its cache, on a small screen, in Spanish. */
    BrowserContext fresh() {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale("es").setViewportSize(390, 844));
    }

    /** @return the address of the first page of questions of a new draft */
    String begin(String consultation) {
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            page.navigate(consultation);
            page.locator("main .begin").click();
            page.waitForURL("**/profile");
            return page.url().replaceFirst("[^/]*$", "s1");
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
