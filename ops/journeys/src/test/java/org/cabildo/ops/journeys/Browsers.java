package org.cabildo.ops.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives journeys a headless Chromium: {@code @ExtendWith(Browsers.class)} and a parameter of type {@link Browser}.
 *
 * <p>One for all journeys that run one after the other ({@link RunningProduct}); what one person does not share with another (cookies, language, size of the screen) is a context, and
 * each journey opens its own: {@code browser.newContext(new Browser.NewContextOptions().setLocale("es-PE"))}.
 */
final class Browsers implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(Browsers.class);

    /** The first page of a server that has just started takes its time on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");

    /** A browser in a container, without a network to phone to. */
    static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-quic",
            "--no-first-run",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class)
                .browser();
    }

    /**
     * The same engine without the windows around it, where it is installed: each new person costs a fifth of the processor
     * time that a window takes to open.
     */
    static Path executable() {
        return Optional.ofNullable(System.getenv("CABILDO_CHROMIUM"))
                .map(Path::of)
                .orElseGet(() -> Files.isExecutable(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : Path.of("/usr/bin/chromium"));
    }

    /** What the store keeps and closes. */
    private record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

        static Chromium launch() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(ARGUMENTS));
            return new Chromium(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
