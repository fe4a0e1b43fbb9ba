package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody lets all be published but one answer: from the review to the receipt, to a correction, and to who reads it. */
@ExtendWith({RunningProduct.class, Browsers.class})
class SingleUsesIT {

    private static final String CONSULTATION = "t/cartagena40/brasilia-2024";
    private static final String OPEN =
            "We plan with the neighbourhoods, and with a budget of our own for each of them.";
    private static final String CLOSED =
            "Una dirigente fue amenazada por decirlo, y por eso esto no puede leerlo cualquiera en el distrito.";

    /** The words of the pages. */
    private record Wording(String begin, String next, String single, String only, String submit, String correct) {

        static Wording in(String language) {
            return language.equals("es")
                    ? new Wording(
                            "Responder",
                            "Continuar",
                            "Decidir respuesta por respuesta",
                            "Solo la lee la secretaría",
                            "Entregar las respuestas",
                            "Corregir mis respuestas")
                    : new Wording(
                            "Begin",
                            "Continue",
                            "Decide for single answers",
                            "Only the secretariat reads it",
                            "Hand in the answers",
                            "Correct my answers");
        }
    }

    @ParameterizedTest
    @CsvSource({"es, 1280, Colombia", "en, 390, Ecuador"})
    void one_answer_is_held_back_and_the_others_are_not(
            String language, int width, String country, Product product, Browser browser)
            throws IOException, InterruptedException {
        Wording words = Wording.in(language);
        String name = "Alcaldía de " + country + " (una sola)";
        try (Person mayor = Person.at(product, browser, language, width, 844);
                Person colleague = Person.at(product, browser, language, 1280, 844)) {
            String draft = writes(mayor, words, country, name);
            mayor.goes(draft + "review");
            assertThat(mayor.sees(".submit")).isVisible();
            assertThat(opener(mayor)).isHidden();
            publishes(mayor);
            mayor.presses(words.single());
            mayor.looks("single-uses-open-" + language);

            colleague.goes(draft + "review");
            publishes(colleague);
            colleague.presses(words.single());
            choice(mayor, 1).selectOption("secretariat_only");
            assertThat(mayor.sees(".reviewed .use-mark:visible")).hasText(words.only());
            assertThat(mayor.sees("save-state")).hasAttribute("data-state", "saved");
            // Somebody who has not seen it wants less: the stricter stands, and they are told.
            choice(colleague, 1).selectOption("quote_without_name");
            assertThat(colleague.sees(".notice-text")).isVisible();
            assertThat(choice(colleague, 1)).hasValue("secretariat_only");

            mayor.goes(draft + "review");
            assertThat(opener(mayor)).isVisible();
            assertThat(mayor.sees(".reviewed .use-mark:visible")).hasCount(1);
            assertThat(mayor.sees(".reviewed [lang=es]").filter(new Locator.FilterOptions().setHasText(CLOSED)))
                    .hasAttribute("dir", "auto");
            assertThat(mayor.sees(".reviewed [lang=en]").filter(new Locator.FilterOptions().setHasText(OPEN)))
                    .hasCount(1);
            publishes(mayor);
            mayor.ticks();
            mayor.presses(words.submit());

            assertThat(mayor.sees(".written .use-mark")).hasText(words.only());
            mayor.looks("single-uses-receipt-" + language);
            assertEquals(List.of("publish", "secretariat_only"), uses(product, country));

            mayor.presses(words.correct());
            mayor.presses(words.single());
            choice(mayor, 0).selectOption("quote_without_name");
            assertThat(mayor.sees(".reviewed .use-mark:visible")).hasCount(2);
            mayor.ticks();
            mayor.presses(words.submit());
            assertThat(mayor.sees(".history-change")).hasCount(1);
            mayor.looks("single-uses-amended-" + language);
            assertEquals(List.of("quote_without_name", "secretariat_only"), uses(product, country));
        }
    }

    /** The first of the three. */
    private static void publishes(Person person) {
        person.sees(".consent vaadin-radio-button label").first().click();
    }

    private static Locator opener(Person person) {
        return person.sees(".single-uses-opener");
    }

    private static Locator choice(Person person, int number) {
        return person.sees(".single-use select").nth(number);
    }

    /** In the order of the questionnaire. */
    private static List<String> uses(Product product, String country) throws IOException, InterruptedException {
        String code = country.equals("Colombia") ? "CO" : "EC";
        return new Api(product)
                .answers("country=" + code + "&size=200").json().getJsonArray("answers").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(answer -> List.of(OPEN, CLOSED).contains(answer.getString("value")))
                        // Who may not read names sees that both are of one submission: so there is one at neither.
                        .filter(answer -> answer.isNull("organisation"))
                        .map(answer -> answer.getString("use"))
                        .toList();
    }

    /** The draft's address, up to the page, with two answers in it. */
    private static String writes(Person mayor, Wording words, String country, String name) {
        mayor.opens(CONSULTATION);
        mayor.presses(words.begin());
        mayor.page().waitForURL(Pattern.compile(".*/profile"));
        mayor.sees("[data-question='stakeholderGroup'] label").nth(2).click();
        mayor.writes("organisation/name", name);
        mayor.finds("country", country.substring(0, 4), country);
        mayor.follows(words.next());
        mayor.speaksToEverything(words.next());
        mayor.writes("s1_t1_q1", OPEN);
        mayor.writes("s1_t1_q2", CLOSED);
        mayor.leaves("s1_t1_q2");
        assertThat(mayor.sees("save-state")).hasAttribute("data-state", "saved");
        return mayor.address().replaceFirst("[^/]*$", "");
    }
}
