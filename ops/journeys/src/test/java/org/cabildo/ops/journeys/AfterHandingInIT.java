package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy while writing, the receipt, a correction, the check by somebody else, and taking it all back. */
@ExtendWith({RunningProduct.class, Browsers.class})
class AfterHandingInIT {

    private static final String CONSULTATION = "t/cartagena40/brasilia-2024";
    private static final String EARLIER =
            "Planes con presupuesto. \uD83D\uDD4A\uFE0F Ñandú, N\u0303; \u0633\u0644\u0627\u0645.";
    private static final String LATER = "Planes con presupuesto propio, y metas.";

    /** The words of the pages. */
    private record Wording(
            String begin,
            String next,
            String offer,
            String pdf,
            String json,
            String submit,
            String correct,
            String why,
            String look,
            String withdraw,
            String sure,
            String again) {

        static Wording in(String language) {
            return language.equals("es")
                    ? new Wording(
                            "Responder",
                            "Continuar",
                            "Imprimir o guardar una copia",
                            "Descargar en PDF",
                            "Descargar para comprobar (JSON)",
                            "Entregar las respuestas",
                            "Corregir mis respuestas",
                            "Faltaban las metas.",
                            "Buscarlo",
                            "Retirar estas respuestas",
                            "Retirar y borrar",
                            "Responder de nuevo")
                    : new Wording(
                            "Begin",
                            "Continue",
                            "Print or save a copy",
                            "Download as PDF",
                            "Download for checking (JSON)",
                            "Hand in the answers",
                            "Correct my answers",
                            "The aims were missing.",
                            "Look it up",
                            "Withdraw these answers",
                            "Withdraw and delete",
                            "Answer again");
        }
    }

    @ParameterizedTest
    @CsvSource({"es, 390, 844, Uruguay", "en, 1280, 900, Paraguay"})
    void a_copy_a_receipt_a_correction_a_check_and_a_withdrawal(
            String language, int width, int height, String country, Product product, Browser browser)
            throws IOException, InterruptedException {
        Wording words = Wording.in(language);
        Api api = new Api(product);
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height));
        try (Person mayor = Person.of(product.baseUrl(), context, width)) {
            Page page = context.pages().get(0);
            String draft = writes(mayor, words, country, EARLIER);

            page.navigate(draft + "copy");
            assertThat(mayor.sees(".written")).containsText("Ñandú");
            mayor.looks("copy-" + language);
            assertPrintsWithoutTheFrame(page);
            assertPdf(downloads(page, words.pdf()));

            page.navigate(draft + "review");
            mayor.ticks();
            mayor.presses(words.submit());
            assertThat(mayor.sees(".written")).containsText("Ñandú");
            String code = mayor.sees(".receipt-code").innerText();
            String first = mayor.sees(".slip .content-hash").innerText();
            mayor.looks("handed-in-" + language);
            assertPdf(downloads(page, words.pdf()));
            assertEquals(first, sha256(downloads(page, words.json())));

            mayor.presses(words.correct());
            assertThat(mayor.sees(".being-corrected")).isVisible();
            page.navigate(draft + "s1");
            mayor.sees("main textarea").first().fill(LATER);
            assertThat(mayor.sees(".when-saved")).isVisible();
            mayor.looks("correcting-" + language);
            page.navigate(draft + "review");
            mayor.sees(".reason textarea").fill(words.why());
            mayor.ticks();
            mayor.looks("correcting-review-" + language);
            mayor.presses(words.submit());
            assertThat(mayor.sees(".history")).containsText(words.why());
            assertThat(mayor.sees(".receipt-code")).hasText(code);
            assertThat(mayor.sees(".history-version.was")).containsText("Ñandú");
            assertThat(mayor.sees(".history-version.is")).containsText(LATER);
            mayor.looks("amended-" + language);
            Path json = downloads(page, words.json());

            // Somebody else, with the first receipt on paper, then with the copy of the second.
            checks(product, browser, language, width, words, code, first, json);
            assertTrue(api.receipt(code.replace("-", "")).body().contains("\"status\":\"amended\""));

            mayor.presses(words.withdraw());
            mayor.looks("withdrawing-" + language);
            mayor.presses(words.sure());
            assertThat(mayor.sees(".receipt-status.is-withdrawn")).isVisible();
            assertThat(mayor.sees(".written")).hasCount(0);
            assertFalse(mayor.sees("main").innerText().contains(LATER));
            mayor.looks("withdrawn-" + language);
            assertTrue(api.receipt(code.replace("-", "")).body().contains("\"status\":\"withdrawn\""));

            mayor.presses(words.again());
            assertThat(mayor.sees("save-state")).isVisible();
            page.navigate(draft + "s1");
            assertThat(mayor.sees("main textarea").first()).hasValue("");
        }
    }

    private static void checks(
            Product product,
            Browser browser,
            String language,
            int width,
            Wording words,
            String code,
            String first,
            Path json) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 844));
        try (Person clerk = Person.of(product.baseUrl(), context, width)) {
            clerk.opens(CONSULTATION + "/receipt");
            clerk.sees(".door-row input").first().fill(code);
            clerk.sees(".door-hash input").fill(first.toUpperCase(Locale.ROOT));
            clerk.presses(words.look());
            assertThat(clerk.sees(".receipt-verdict.is-earlier")).isVisible();
            assertFalse(clerk.sees("main").innerText().contains(LATER), "a code shows no answer");
            clerk.looks("receipt-check-" + language);

            clerk.sees("file-fingerprint input").setInputFiles(json);
            assertThat(clerk.sees(".door-hash input")).not().hasValue(first.toUpperCase(Locale.ROOT));
            clerk.presses(words.look());
            assertThat(clerk.sees(".receipt-verdict.is-current")).isVisible();

            clerk.sees(".door-hash input").fill("0".repeat(64));
            clerk.presses(words.look());
            assertThat(clerk.sees(".receipt-verdict.is-none")).isVisible();
            clerk.looks("receipt-check-none-" + language);
        }
    }

    /** The draft's address, up to the page, with one answer in it. */
    private static String writes(Person mayor, Wording words, String country, String text) {
        mayor.opens(CONSULTATION);
        mayor.presses(words.begin());
        assertThat(mayor.sees("[data-question='stakeholderGroup']")).isVisible();
        mayor.sees("[data-question='stakeholderGroup'] label").nth(2).click();
        mayor.writes("organisation/name", "Intendencia de " + country + " (recorrido)");
        mayor.finds("country", country.substring(0, 4), country);
        mayor.follows(words.next());
        mayor.speaksToEverything(words.next());
        Locator field = mayor.sees("main textarea").first();
        field.fill(text);
        assertThat(mayor.sees(".when-saved")).isVisible();
        return mayor.address().replaceFirst("[^/]*$", "");
    }

    private static void assertPrintsWithoutTheFrame(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".contents")).isHidden();
        assertThat(page.locator(".copy-actions")).isHidden();
        assertThat(page.locator(".not-handed-in")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static Path downloads(Page page, String link) {
        Download download = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click());
        return download.path();
    }

    private static void assertPdf(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertEquals("%PDF-", new String(bytes, 0, 5, StandardCharsets.US_ASCII));
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
