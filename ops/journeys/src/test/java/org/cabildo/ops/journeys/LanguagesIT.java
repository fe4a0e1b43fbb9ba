package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same pages for readers of languages that a consultation does not ask in, or only in part. */
@ExtendWith({RunningProduct.class, Browsers.class})
class LanguagesIT {

    private static final String CONCEPT_NOTES = "t/cartagena40/brasilia-2024";
    private static final String SURVEY = "t/puerto-sereno/municipal-services";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR | 390 | 844 | es | Responder | Continuar | As perguntas estão em espanhol",
                "fr-HT | 1280 | 900 | en | Répondre | Continuer | Les questions sont en anglais",
                "ht | 320 | 640 | en | Répondre | Continuer | Les questions sont en anglais"
            })
    void who_has_no_text_in_their_language_reads_an_official_one_and_is_told_once(
            String browserLanguage,
            int width,
            int height,
            String official,
            String begin,
            String next,
            String note,
            Product product,
            Browser browser) {
        try (Person reader = Person.at(product, browser, browserLanguage, width, height)) {
            reader.opens(CONCEPT_NOTES);
            assertThat(reader.sees(".language-note")).containsText(note);
            assertThat(reader.heading()).hasAttribute("lang", official);
            reader.looks("start-" + browserLanguage);

            reader.presses(begin);
            reader.sees("vaadin-radio-button label").first().click();
            reader.writes("organisation/name", "Mairie (parcours) " + width);
            reader.finds("country", "Ch", "Chile");
            reader.looks("profile-" + browserLanguage);
            reader.follows(next);
            reader.speaksToEverything(next);

            assertThat(reader.sees(".question vaadin-text-area").first()).hasAttribute("lang", official);
            assertThat(reader.sees(".question textarea").first())
                    .hasAttribute("lang", browserLanguage.startsWith("pt") ? "pt" : "fr");
            assertThat(reader.sees(".language-note")).hasCount(1);
            assertThat(reader.sees(".missing-text")).hasCount(0);
            reader.looks("form-" + browserLanguage);

            reader.turnsTo("Español");
            assertThat(reader.sees(".language-note")).isHidden();
            assertThat(reader.sees("html[lang=es]")).hasCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 900", "390, 844", "320, 640"})
    void a_page_in_arabic_is_laid_out_from_the_right_and_says_what_is_not_in_arabic(
            int width, int height, Product product, Browser browser) throws IOException, InterruptedException {
        Translated.publish(product);
        try (Person reader = Person.at(product, browser, "es", width, height)) {
            reader.opens(SURVEY);
            reader.turnsTo("العربية");
            assertThat(reader.sees("html[lang=ar][dir=rtl]")).hasCount(1);
            assertThat(reader.heading()).hasText("جودة الخدمات البلدية");
            assertThat(reader.sees(".language-note")).containsText("غير رسمية");
            // What nobody has said in Arabic is in another language, and laid out as that is.
            assertThat(reader.sees("footer p")).hasAttribute("dir", "ltr");
            reader.looks("start-ar");

            reader.presses("ابدأ");
            assertThat(reader.sees("html[lang=ar][dir=rtl]")).hasCount(1);
            reader.chooses("المجتمع المدني");
            // In this consultation a household answers, and no organisation.
            assertThat(reader.question("organisation/name")).containsText("ما اسم أسرتكم؟");
            reader.writes("organisation/name", "أسرة " + width);
            reader.chooses("Perú");
            reader.looks("profile-ar");
            reader.follows("متابعة");

            assertThat(reader.heading()).hasText("أسرتكم");
            assertThat(reader.question("children").locator(".missing-text")).isHidden();
            assertThat(reader.question("adults").locator(".missing-text")).isVisible();
            assertThat(reader.question("adults").locator("vaadin-text-field")).hasAttribute("lang", "es");
            // Of the second theme nothing is there: that is said once.
            assertThat(reader.sees(".topic > .missing-text:visible")).hasCount(1);
            assertThat(reader.question("water_bill").locator(".missing-text")).isHidden();
            reader.looks("form-ar");
        }
    }
}
