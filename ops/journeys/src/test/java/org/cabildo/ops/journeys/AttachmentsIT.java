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
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file on its way from a telephone to whoever works with the answers: refusals first. */
@ExtendWith({RunningProduct.class, Browsers.class})
class AttachmentsIT {

    private static final String SURVEY = "t/puerto-sereno/municipal-services";
    private static final String PHOTO = "fault_photo";
    private static final String PLACE = "tomada en -12.0791,-77.0465";
    private static final int THIRTY_MEGABYTES = 30 * 1024 * 1024;

    /** Sends a file past the page's own look at it, as a program would: status and words of the answer. */
    private static final String SENDS_PAST_THE_PAGE = """
            async (size) => {
              const form = new FormData();
              form.append('file', new Blob([new Uint8Array(size)]), 'plan.pdf');
              const answer = await fetch(document.querySelector('vaadin-upload').target, {method: 'POST', body: form});
              return answer.status + ' ' + await answer.text();
            }""";

    /** The words of the pages. */
    private record Wording(
            String begin,
            String peru,
            String next,
            String tooLarge,
            String refused,
            String remove,
            String another,
            String submit) {

        static Wording in(String language) {
            return language.equals("es")
                    ? new Wording(
                            "Responder",
                            "Perú",
                            "Continuar",
                            "supera los 10 megabytes",
                            "Por su contenido",
                            "Quitar",
                            "Elegir otro archivo",
                            "Entregar las respuestas")
                    : new Wording(
                            "Begin",
                            "Peru",
                            "Continue",
                            "more than 10 megabytes",
                            "By its content",
                            "Remove",
                            "Choose another file",
                            "Hand in the answers");
        }
    }

    @ParameterizedTest
    @CsvSource({"es, 390, 844, Junta del puerto (archivos)", "en, 1280, 900, Harbour committee (files)"})
    void a_photo_is_chosen_kept_shown_and_handed_in_without_its_place(
            String language, int width, int height, String name, Product product, Browser browser)
            throws IOException, InterruptedException {
        Wording words = Wording.in(language);
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height));
        try (Person person = Person.of(product.baseUrl(), context, width)) {
            Page page = context.pages().get(0);
            fillsIn(person, words, name);
            page.navigate(page.url().replaceFirst("/[\\w-]+$", "/s2"));
            person.picks("used", language.equals("es") ? "Agua" : "Water");
            person.picks("water_rating", language.equals("es") ? "Muy bueno" : "Very good");
            assertThat(person.question(PHOTO)).isHidden();
            person.writes("fault_place", "-12.0791");
            person.question("fault_place").locator("input").nth(1).fill("-77.0465");
            person.question("fault_place").locator("input").nth(1).press("Tab");
            assertThat(person.question(PHOTO)).isVisible();

            chooses(person, "plano.pdf", "application/pdf", new byte[THIRTY_MEGABYTES]);
            assertThat(person.question(PHOTO)).containsText(words.tooLarge());
            person.question(PHOTO).scrollIntoViewIfNeeded();
            person.looks("file-too-large-" + language);
            String answer = String.valueOf(page.evaluate(SENDS_PAST_THE_PAGE, THIRTY_MEGABYTES));
            assertEquals("413", answer.substring(0, 3));
            assertTrue(answer.contains(words.tooLarge()), answer);
            chooses(person, "foto.pdf", "application/pdf", "MZ and no PDF".getBytes(StandardCharsets.UTF_8));
            assertThat(person.question(PHOTO)).containsText(words.refused());
            assertThat(person.question("fault_place").locator("input").first()).hasValue("-12.0791");

            byte[] photo = photo();
            chooses(person, "IMG «puerto» 0042.jpg", "image/jpeg", photo);
            assertThat(person.sees(".file-name")).hasText("IMG «puerto» 0042.jpg");
            assertThat(person.question(PHOTO)).not().containsText(words.refused());
            assertThat(person.sees(".when-saved")).isVisible();
            person.question(PHOTO).scrollIntoViewIfNeeded();
            person.looks("file-kept-" + language);
            page.reload();
            assertThat(person.sees(".file-name")).hasText("IMG «puerto» 0042.jpg");
            person.sees(".file-remove").click();
            assertThat(person.sees(".file-name")).isHidden();
            page.reload();
            assertThat(person.question(PHOTO)).isVisible();
            assertThat(person.sees(".file-name")).isHidden();
            drops(page, "nota.txt", "Una nota.");
            assertThat(person.sees(".file-name")).hasText("nota.txt");
            assertThat(person.question(PHOTO)).containsText(words.another());
            chooses(person, "IMG «puerto» 0042.jpg", "image/jpeg", photo);
            assertThat(person.sees(".file-name")).hasText("IMG «puerto» 0042.jpg");

            page.navigate(page.url().replaceFirst("/[\\w-]+$", "/review"));
            Locator reviewed = person.sees(".reviewed-answer")
                    .filter(new Locator.FilterOptions()
                            .setHasText(Pattern.compile("IMG «puerto» 0042.jpg \\(\\d+ kB\\)")));
            assertThat(reviewed).isVisible();
            reviewed.scrollIntoViewIfNeeded();
            person.looks("file-reviewed-" + language);
            person.ticks();
            person.presses(words.submit());
            assertThat(person.sees(".receipt-code")).isVisible();
        }
        String told = new String(fetched(product, browser, language, width, height, name), StandardCharsets.ISO_8859_1);
        assertTrue(new String(photo(), StandardCharsets.ISO_8859_1).contains(PLACE));
        assertFalse(told.contains(PLACE), "its place is gone");
        assertTrue(told.startsWith("\u00FF\u00D8"), "it is a photo still");
    }

    @Test
    void what_the_scanner_finds_is_refused_without_it_nothing_is_taken_and_a_kill_takes_nothing(Browser browser)
            throws IOException {
        Path data = Launch.freshData("attachments");
        String port = Integer.toString(Launch.freePort());
        try (Scanner scanner = Scanner.start();
                BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en"))) {
            Product first = launch(data, port, scanner).untilReady();
            Person person = Person.of(first.baseUrl(), context, 1280);
            Page page = context.pages().get(0);
            fillsIn(person, Wording.in("en"), "Scanned harbour committee");
            page.navigate(page.url().replaceFirst("/[\\w-]+$", "/s2"));
            person.writes("fault_place", "-12.0791");
            person.question("fault_place").locator("input").nth(1).fill("-77.0465");
            person.question("fault_place").locator("input").nth(1).press("Tab");
            chooses(person, "note.txt", "text/plain", Scanner.EICAR.getBytes(StandardCharsets.US_ASCII));
            assertThat(person.question(PHOTO)).containsText("found something harmful");
            assertThat(person.sees(".file-name")).isHidden();
            chooses(person, "note.txt", "text/plain", "Nothing harmful.".getBytes(StandardCharsets.US_ASCII));
            assertThat(person.sees(".file-name")).hasText("note.txt");
            assertThat(person.sees(".when-saved")).isVisible();

            scanner.close();
            chooses(person, "other.txt", "text/plain", "Nothing harmful.".getBytes(StandardCharsets.US_ASCII));
            assertThat(person.question(PHOTO)).containsText("try again later");
            assertThat(person.sees(".file-name")).hasText("note.txt");

            first.kill();
            try (Product again = launch(data, port, scanner).untilReady()) {
                page.navigate(again.baseUrl() + page.url().replaceFirst("https?://[^/]+", ""));
                assertThat(person.sees(".file-name")).hasText("note.txt");
            }
        }
    }

    private static Launch launch(Path data, String port, Scanner scanner) {
        return Launch.on(data)
                .with("CABILDO_PORT", port)
                .with("CABILDO_DEMO", "true")
                .with("CABILDO_CLAMD", scanner.address());
    }

    /** Up to the second part. */
    private static void fillsIn(Person person, Wording words, String name) {
        person.opens(SURVEY);
        person.presses(words.begin());
        person.sees("[data-question='stakeholderGroup'] label").nth(1).click();
        person.writes("organisation/name", name);
        person.chooses(words.peru());
        person.follows(words.next());
        person.ticks();
        person.sees("[data-question='district'] label").nth(1).click();
        person.writes("adults", "2");
        person.leaves("adults");
        person.writes("children", "0");
        person.leaves("children");
        assertThat(person.sees(".when-saved")).isVisible();
    }

    private static void chooses(Person person, String name, String type, byte[] content) {
        person.question(PHOTO).locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }

    private static void drops(Page page, String name, String content) {
        page.evaluate("""
                ([name, content]) => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([content], name, {type: 'text/plain'}));
                  document.querySelector('vaadin-upload').dispatchEvent(
                    new DragEvent('drop', {dataTransfer: transfer, bubbles: true, composed: true, cancelable: true}));
                }""", new String[] {name, content});
    }

    /** By someone who may read the answers, on the page of answers. */
    private static byte[] fetched(
            Product product, Browser browser, String language, int width, int height, String organisation)
            throws IOException, InterruptedException {
        Staff analyst = Staff.of(product, "puerto-sereno", "synthesis_lead");
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height));
        try (Person person = Person.of(product.baseUrl(), context, width)) {
            Page page = context.pages().get(0);
            person.comes(analyst);
            person.opens(SURVEY + "/results/answers?question=" + PHOTO);
            Locator card = person.sees("article").filter(new Locator.FilterOptions().setHasText(organisation));
            Locator link = card.locator(".file-link");
            link.scrollIntoViewIfNeeded();
            person.looks("file-answer-" + language);
            Download download = page.waitForDownload(link::click);
            assertEquals("IMG «puerto» 0042.jpg", download.suggestedFilename());
            Map<String, String> headers =
                    page.context().request().get(download.url()).headers();
            assertTrue(headers.getOrDefault("content-disposition", "").startsWith("attachment;"), headers.toString());
            assertEquals("nosniff", headers.get("x-content-type-options"));
            assertTrue(headers.getOrDefault("content-security-policy", "").startsWith("sandbox"), headers.toString());
            return Files.readAllBytes(download.path());
        }
    }

    /** With its place in a comment, which is one of many places for it. */
    private static byte[] photo() throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB), "jpg", drawn);
        byte[] bare = drawn.toByteArray();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bare, 0, 2);
        all.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (PLACE.length() + 2)});
        all.write(PLACE.getBytes(StandardCharsets.US_ASCII));
        all.write(bare, 2, bare.length - 2);
        return all.toByteArray();
    }
}
