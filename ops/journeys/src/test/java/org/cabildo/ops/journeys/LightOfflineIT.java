package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The light channel where there is no line: what is written stays in the browser until the server has confirmed it. */
@ExtendWith({RunningProduct.class, Browsers.class})
class LightOfflineIT {

    private static final String CONSULTATION = "light/cartagena40/brasilia-2024";
    private static final String PASSPHRASE = "three wet goats";

    @Test
    void written_offline_and_sent_over_a_line_that_breaks_to_a_server_that_is_killed_every_word_is_handed_in_once(
            Browser browser) throws IOException, InterruptedException {
        Path data = Launch.freshData("light-offline");
        String port = Integer.toString(Launch.freePort());
        Product product = Launch.on(data).with("CABILDO_PORT", port).untilReady();
        try (BreakingLine line = new BreakingLine(product, "POST /" + CONSULTATION + "/sync");
                Telephone telephone = new Telephone(browser, line.baseUrl() + "/" + CONSULTATION, "es", 390)) {
            telephone.begins("Red de mujeres", "PE");
            telephone.keeps("plain", "");
            assertThat(telephone.state()).containsText("Todo está enviado");
            telephone.losesTheLine();
            Map<String, String> written = telephone.answersEverything();
            assertTrue(written.size() > 40, written.keySet()::toString);
            assertThat(telephone.state()).containsText("Guardado en este teléfono");
            assertThat(telephone.state()).containsText("Sin conexión");
            assertEquals(List.of(), Barriers.of(telephone.page()));

            telephone.startsAgain();
            telephone.losesTheLine();
            telephone.opens("");
            assertTrue(
                    telephone.page().url().endsWith("/offline"),
                    telephone.page().url());
            assertThat(telephone.state()).containsText("Guardado en este teléfono");
            assertEquals(written, telephone.read());

            // The first part comes there, with the entry, and the telephone does not hear of it; so it is sent again.
            line.breaksAt(1, () -> {});
            telephone.hasTheLineAgain();
            telephone.waitsUntil(line::hasBroken);
            assertThat(telephone.state()).containsText("Sin conexión");
            assertEquals(written.size() + 1, telephone.unsent());
            line.breaksAt(2, product::kill);
            telephone.presses("#offline-send");
            telephone.waitsUntil(line::hasBroken);
            assertThat(telephone.state()).containsText("Sin conexión");
            assertThat(telephone.state()).containsText("Guardado en este teléfono");
            int unsent = telephone.unsent();
            assertTrue(unsent > 0 && unsent <= written.size() - 9, "one part of it was confirmed; unsent: " + unsent);

            product = Launch.on(data).with("CABILDO_PORT", port).untilReady();
            telephone.opens("offline");
            assertEquals(written, telephone.read());
            assertThat(telephone.state()).containsText("Todo está enviado");
            assertEquals(List.of(), Barriers.of(telephone.page()));
            telephone.handsIn();

            List<JsonObject> stored = stored(new Api(product), "PE");
            assertEquals(
                    1,
                    stored.stream()
                            .map(answer -> answer.getString("submission"))
                            .distinct()
                            .count());
            assertEquals(
                    written.values().stream().sorted().toList(),
                    stored.stream()
                            .map(answer -> answer.getString("value"))
                            .sorted()
                            .toList());
        } finally {
            product.close();
        }
    }

    @Test
    void what_is_locked_with_a_passphrase_cannot_be_read_on_the_telephone_and_leaving_takes_it_away(
            Product product, Browser browser) throws IOException {
        try (Telephone telephone = new Telephone(browser, product.baseUrl() + "/" + CONSULTATION, "en", 1280)) {
            telephone.beginsWithoutName("CO");
            String key = telephone.key();
            assertThat(telephone.page().locator("#offline-plain")).hasCount(0);
            assertEquals(List.of(), Barriers.of(telephone.page()));
            telephone.keeps("locked", PASSPHRASE);
            telephone.unlocks("three wet cows");
            assertThat(telephone.page().locator("#offline-wrong")).hasText("That is not the passphrase.");
            assertEquals(List.of(), Barriers.of(telephone.page()));
            telephone.unlocks(PASSPHRASE);
            telephone.losesTheLine();
            telephone.answers("s1_t1_q1", "Nobody may read that they came at night.");
            assertThat(telephone.state()).containsText("Kept on this telephone");

            telephone.startsAgain();
            for (String secret : List.of(key, key.replace(" ", ""), "came at night", "s1_t1_q1", "refugee_led")) {
                assertFalse(telephone.has(secret), secret + " is on the disk");
            }
            assertTrue(telephone.has("hasUnsent"), "the disk is looked at where it is kept");
            telephone.losesTheLine();
            telephone.opens("offline");
            telephone.unlocks(PASSPHRASE);
            assertEquals(Map.of(" s1_t1_q1", "Nobody may read that they came at night."), telephone.read());

            telephone.leaves();
            assertThat(telephone.page().locator(".leave .note")).containsText("is not sent yet");
            telephone.presses(".leave [value=sure]");
            telephone.page().waitForURL("about:blank");
            telephone.hasTheLineAgain();
            telephone.opens("offline");
            assertThat(telephone.page().locator("#offline-nothing")).isVisible();
            assertEquals(0, telephone.page().evaluate("async () => (await caches.keys()).length"));
        }
    }

    @Test
    void what_was_changed_elsewhere_meanwhile_is_shown_beside_and_not_written_over(Product product, Browser browser) {
        String address = product.baseUrl() + "/" + CONSULTATION;
        try (Telephone ana = new Telephone(browser, address, "en", 390);
                BrowserContext elsewhere = browser.newContext(new Browser.NewContextOptions().setLocale("en"))) {
            ana.begins("Red dos", "EC");
            String key = ana.key();
            ana.keeps("plain", "");
            ana.losesTheLine();
            ana.answers("s1_t1_q1", "Ana, without a line.");
            Page eva = elsewhere.newPage();
            eva.navigate(address);
            eva.fill("#code", key);
            eva.click("form:has(#code) button");
            eva.navigate(address + "/topic/s1_t1");
            eva.fill("#s1_t1_q1", "Eva, elsewhere.");
            eva.click("[name='go.contents']");

            ana.hasTheLineAgain();
            assertThat(ana.state()).containsText("changed elsewhere");
            assertThat(ana.page().locator("[data-theirs]")).hasText("Eva, elsewhere.");
            assertThat(ana.page().locator("[data-mine]")).hasText("Ana, without a line.");
            assertEquals(List.of(), Barriers.of(ana.page()));
            eva.navigate(address + "/topic/s1_t1");
            assertThat(eva.locator("#s1_t1_q1")).hasValue("Eva, elsewhere.");

            ana.presses("[data-do=both]");
            assertThat(ana.state()).containsText("Everything is sent");
            eva.navigate(address + "/topic/s1_t1");
            assertThat(eva.locator("#s1_t1_q1")).hasValue("Eva, elsewhere.\n\nAna, without a line.");
        }
    }

    private static List<JsonObject> stored(Api api, String country) throws IOException, InterruptedException {
        return api.answers("size=200&country=" + country)
                .json()
                .getJsonArray("answers")
                .getValuesAs(JsonObject.class);
    }

    /** A browser that keeps what browsers keep when it is closed and opened again. */
    private static final class Telephone implements AutoCloseable {

        private final Browser browser;
        private final String address;
        private final String language;
        private final int width;
        private final Path profile;
        private BrowserContext context;

        Telephone(Browser browser, String address, String language, int width) {
            this.browser = browser;
            this.address = address;
            this.language = language;
            this.width = width;
            this.profile = Launch.freshData("telephone-" + language + width);
            this.context = start();
        }

        private BrowserContext start() {
            return browser.browserType()
                    .launchPersistentContext(
                            profile,
                            new BrowserType.LaunchPersistentContextOptions()
                                    .setExecutablePath(Browsers.executable())
                                    .setArgs(Browsers.ARGUMENTS)
                                    .setLocale(language)
                                    .setViewportSize(width, 844));
        }

        Page page() {
            return context.pages().get(0);
        }

        Locator state() {
            return page().locator("#offline-state");
        }

        void startsAgain() {
            context.close();
            context = start();
        }

        void losesTheLine() {
            context.setOffline(true);
        }

        void hasTheLineAgain() {
            context.setOffline(false);
        }

        void opens(String path) {
            page().navigate(path.isEmpty() ? address : address + "/" + path);
        }

        void presses(String selector) {
            page().click(selector);
        }

        void begins(String organisation, String country) {
            opens("");
            presses("[name='go.begin']");
            page().fill("[name='organisation/name']", organisation);
            saysWhoSpeaks(country);
        }

        void beginsWithoutName(String country) {
            opens("anonymous");
            presses("form:not(.leave) button");
            saysWhoSpeaks(country);
        }

        private void saysWhoSpeaks(String country) {
            page().selectOption("[name=stakeholderGroup]", "refugee_led");
            page().selectOption("[name=country]", country);
            presses("[name='go.contents']");
        }

        String key() {
            return page().locator(".key").textContent();
        }

        /** Chooses on the contents page that everything is kept here. */
        void keeps(String how, String passphrase) {
            page().check("#offline-" + how);
            if (!passphrase.isEmpty()) {
                page().fill("#offline-word", passphrase);
            }
            presses("#offline-choose button");
            page().waitForURL("**/offline");
        }

        void unlocks(String passphrase) {
            page().fill("#passphrase", passphrase);
            presses("#offline-unlock button:not([type])");
        }

        void answers(String question, String text) {
            page().evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
            page().fill("#" + question, text);
        }

        /** Every question for free text, and those of one entry that must be answered. */
        Map<String, String> answersEverything() {
            page().evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
            page().locator("[data-do=add]").first().click();
            List<?> all = (List<?>) page().evaluate("() => [...document.querySelectorAll('#offline-form textarea,"
                    + " .those fieldset input[aria-required]')].map(each => each.id)");
            int number = 0;
            for (Object id : all) {
                page().fill("[id='" + id + "']", "Respuesta " + ++number + ": ñandú, año y 😀.");
            }
            return read();
        }

        /** What stands on the page, by place and question. */
        Map<String, String> read() {
            assertThat(page().locator("#offline-open")).isVisible();
            Map<?, ?> read = (Map<?, ?>) page().evaluate("() => Object.fromEntries("
                    + "[...document.querySelectorAll('[data-at]')].map(field => [field.dataset.at,"
                    + " field.querySelector('textarea, input:is([type=text], [type=date])')?.value])"
                    + ".filter(([, text]) => text))");
            return read.entrySet().stream()
                    .collect(Collectors.toMap(
                            one -> one.getKey().toString(),
                            one -> one.getValue().toString(),
                            (a, b) -> a,
                            TreeMap::new));
        }

        int unsent() {
            return Integer.parseInt(state().textContent().replaceAll("\\D+", ""));
        }

        /** While the browser goes on with what it does. */
        void waitsUntil(BooleanSupplier happened) {
            page().waitForCondition(happened);
        }

        void leaves() {
            presses("form.leave > button");
        }

        void handsIn() {
            presses("#offline-review [type=submit]");
            page().waitForURL("**/review");
            page().check("#terms");
            presses("[name='go.hand-in']");
            page().waitForURL("**/done");
        }

        /** Whether any file that scripts can write has these letters. */
        boolean has(String text) throws IOException {
            byte[] wide = text.getBytes(StandardCharsets.UTF_16LE);
            byte[] narrow = text.getBytes(StandardCharsets.UTF_8);
            for (Path file : files()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (bytes.contains(new String(narrow, StandardCharsets.ISO_8859_1))
                        || bytes.contains(new String(wide, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
            return false;
        }

        /** The browser runs: what it takes away while we look was none of the scripts'. */
        private List<Path> files() throws IOException {
            List<Path> files = new ArrayList<>();
            Files.walkFileTree(profile, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isKeptByScripts(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                    if (gone instanceof NoSuchFileException && !isKeptByScripts(file)) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw gone;
                }
            });
            return files;
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static boolean isKeptByScripts(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file) && name.contains("IndexedDB");
    }
}
