package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The light channel in Chromium with its scripts turned off: every page in every state, for the eyes and for axe. */
@ExtendWith({RunningProduct.class, Browsers.class})
class LightScreenIT {

    private static final String NEXT = "[name='go.next']";
    private static final List<String> PRIORITIES = List.of("health", "water", "waste", "transport");

    @ParameterizedTest
    @CsvSource({"es, 390, 844, LIGHT", "en, 1280, 900, LIGHT", "en, 320, 640, DARK"})
    void a_survey_with_everything_in_it_is_answered_without_a_script(
            String language, int width, int height, ColorScheme colours, Product product, Browser browser) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, height)
                        .setColorScheme(colours));
                Person person = Person.of(product.baseUrl(), context, width)) {
            Page page = person.page();
            CDPSession chromium = context.newCDPSession(page);
            scripts(chromium, false);
            person.opens("light/puerto-sereno/municipal-services");
            looks(person, "start", language, chromium);
            page.fill("#code", "1111 2222 3333 4444 5555");
            press(page, "button.second");
            assertThat(page.locator("#code")).hasAttribute("aria-invalid", "true");
            looks(person, "start-wrong-code", language, chromium);
            person.opens("light/puerto-sereno/municipal-services/safety");
            looks(person, "safety", language, chromium);
            person.opens("light/puerto-sereno/municipal-services/receipt");
            looks(person, "receipt-door", language, chromium);

            person.opens("light/puerto-sereno/municipal-services");
            press(page, "[name='go.begin']");
            looks(person, "who", language, chromium);
            choose(page, "stakeholderGroup", "civil_society");
            page.fill("[name='organisation/name']", "Sin script " + language + width);
            choose(page, "country", "PE");
            press(page, NEXT);

            // What is answered brings more questions, and the page says so.
            page.check("[name=informed]");
            choose(page, "district", "harbour");
            page.fill("[name=adults]", "45");
            page.fill("[name=children]", "1");
            looks(person, "topic", language, chromium);
            press(page, NEXT);
            assertThat(page.locator(".note[role=status]")).isVisible();
            assertThat(page.locator("#f-neighbourhood")).isVisible();
            looks(person, "topic-more", language, chromium);
            press(page, NEXT);
            // Forty-five adults are too many: it is saved, and said, once.
            assertThat(page.locator("#adults")).hasAttribute("aria-invalid", "true");
            looks(person, "topic-wrong", language, chromium);
            page.fill("[name=adults]", "1");
            press(page, NEXT);
            page.fill("[name=water_bill]", "90.6");
            press(page, NEXT);
            assertThat(page.locator("#f-water_dear")).containsText("45.3");
            press(page, NEXT);
            looks(person, "list-counted", language, chromium);
            page.locator(".entries a").click();
            page.fill("[name=child_age]", "7");
            press(page, NEXT);
            choose(page, "child_school", "yes");
            looks(person, "entry", language, chromium);
            press(page, NEXT);
            assertThat(page.locator(".entries")).containsText("7");
            press(page, NEXT);

            page.check("input[name=used][value=water]");
            for (int place = 1; place <= PRIORITIES.size(); place++) {
                page.selectOption("[name='priorities." + place + "']", PRIORITIES.get(place - 1));
            }
            press(page, NEXT);
            assertThat(page.locator("#f-water_rating")).isVisible();
            choose(page, "water_rating", "5");
            looks(person, "topic-kinds", language, chromium);
            press(page, NEXT);
            page.fill("[name=fault_place]", "-12.05, -77.04");
            press(page, NEXT);
            press(page, "[name='go.file:fault_photo']");
            looks(person, "file", language, chromium);
            page.setInputFiles(
                    "#file",
                    new FilePayload("photo.png", "image/png", new byte[] {0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0}));
            press(page, "form[enctype] button");
            assertThat(page.locator("#file")).hasAttribute("aria-invalid", "true");
            looks(person, "file-refused", language, chromium);
            page.setInputFiles("#file", new FilePayload("photo.png", "image/png", picture()));
            press(page, "form[enctype] button");
            assertThat(page.locator("#f-fault_photo")).containsText("photo.png");
            press(page, NEXT);

            press(page, "[name='go.add:visit']");
            page.fill("[name=visit_day]", "2024-05-17");
            press(page, "[name='go.add:step']");
            page.fill("[name=step_what]", "Licencia");
            page.fill("[name=step_minutes]", "30");
            press(page, NEXT);
            assertThat(page.locator(".entries")).containsText("Licencia");
            looks(person, "entry-with-list", language, chromium);
            press(page, "[name='go.remove']");
            looks(person, "entry-sure", language, chromium);
            press(page, "[name='go.stay']");
            press(page, NEXT);
            press(page, NEXT);

            // Of a choice, what was asked is told with it.
            assertThat(page.getByText(language.equals("es") ? "Distrito: Puerto" : "District: Harbour"))
                    .isVisible();
            looks(person, "review", language, chromium);
            press(page, "[name='go.hand-in']");
            assertThat(page.locator("#terms")).hasAttribute("aria-invalid", "true");
            looks(person, "review-wrong", language, chromium);
            page.check("#terms");
            page.check("#use-publish");
            press(page, "[name='go.hand-in']");
            assertThat(page.locator(".code strong")).hasText(Pattern.compile("\\d{4}(-\\d{4}){3}"));
            looks(person, "done", language, chromium);
            press(page, "a[href$='read/s2']");
            looks(person, "read", language, chromium);
            page.goBack();
            press(page, "[name='go.withdraw']");
            looks(person, "withdraw", language, chromium);
            press(page, "[name='go.sure']");
            assertThat(page.locator("h1"))
                    .hasText(
                            language.equals("es")
                                    ? "Estas respuestas fueron retiradas"
                                    : "These answers were withdrawn");
            person.opens("light/nowhere/nothing");
            looks(person, "problem", language, chromium);
        }
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void choose(Page page, String field, String option) {
        if (page.locator("select[name='" + field + "']").count() > 0) {
            page.selectOption("select[name='" + field + "']", option);
        } else {
            page.check("input[name='" + field + "'][value='" + option + "']");
        }
    }

    private static void press(Page page, String button) {
        page.locator(button).first().click();
    }

    /** With scripts for as long as axe needs them: the page has none. */
    private static void looks(Person person, String name, String language, CDPSession chromium) {
        scripts(chromium, true);
        person.looks("light-" + name + "-" + language);
        scripts(chromium, false);
    }

    private static void scripts(CDPSession chromium, boolean areOn) {
        JsonObject off = new JsonObject();
        off.addProperty("value", !areOn);
        chromium.send("Emulation.setScriptExecutionDisabled", off);
    }
}
