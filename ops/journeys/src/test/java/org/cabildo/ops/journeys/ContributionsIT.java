package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter from a town without a line is entered by an officer of the organiser. */
@ExtendWith({RunningProduct.class, Browsers.class})
class ContributionsIT {

    private static final String CONSULTATION = "t/cartagena40/brasilia-2024";
    private static final String SOURCE = "Carta de la alcaldesa, carpeta 12. — Letter of the mayor, folder 12.";

    @ParameterizedTest
    @CsvSource({
        "es, 390, 844, Ecuador, Empezar, Entregar las respuestas, En papel, Continuar, Abrir",
        "en, 1280, 900, Belize, Begin, Hand in the answers, On paper, Go on, Open"
    })
    void an_officer_enters_what_came_by_post_and_everyone_can_see_where_it_came_from(
            String language,
            int width,
            int height,
            String country,
            String begin,
            String handIn,
            String onPaper,
            String goOn,
            String open,
            Product product,
            Browser browser)
            throws IOException, InterruptedException {
        try (Person officer = Person.at(product, browser, language, width, height)) {
            officer.comes(Staff.of(product, "cartagena40", "organiser"));
            officer.opens(CONSULTATION + "/staff/contributions");
            officer.looks("contributions-" + language);
            officer.presses(begin);
            assertThat(officer.sees(".contributions vaadin-text-area > [slot=error-message]"))
                    .isVisible();
            officer.sees(".contributions textarea").fill(SOURCE);
            officer.presses(begin);
            assertThat(officer.sees(".entered-note")).containsText(SOURCE);
            officer.sees("[data-question='stakeholderGroup'] label").nth(2).click();
            officer.writes("organisation/name", "Municipio de " + country + " (carta)");
            officer.finds("country", country.substring(0, 4), country);
            officer.looks("entering-" + language);

            officer.opens(CONSULTATION + "/staff/contributions");
            Locator row =
                    officer.sees(".rows li").filter(new Locator.FilterOptions().setHasText("Municipio de " + country));
            assertThat(row).containsText(goOn);
            officer.looks("contributions-one-" + language);
            row.locator("button").click();
            assertThat(officer.sees(".entered-note")).isVisible();
            // The note is there before the address is.
            officer.page().waitForURL(Pattern.compile(".*/d/.*"));
            String draft = officer.address().replaceFirst("[^/]*$", "");
            officer.goes(draft + "s1");
            officer.sees("main textarea").first().fill("Planes. — Plans.");
            assertThat(officer.sees(".when-saved")).isVisible();
            officer.goes(draft + "review");
            officer.ticks();
            officer.presses(handIn);
            assertThat(officer.sees(".receipt-code")).isVisible();
            assertThat(officer.sees("main")).containsText(onPaper);
            assertThat(officer.sees("main")).containsText(SOURCE);
            officer.looks("entered-" + language);
            officer.opens(CONSULTATION + "/staff/contributions");
            assertThat(row).containsText(open);
        }
    }
}
