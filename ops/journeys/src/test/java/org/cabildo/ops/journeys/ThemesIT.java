package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone who has little time chooses what to speak to, and is led through that alone. */
@ExtendWith({RunningProduct.class, Browsers.class})
class ThemesIT {

    private static final String HOUSING = "Availability of housing, water and sanitation for refugees and migrants";
    private static final String UNITY = "Promotion of family unity";

    @ParameterizedTest
    @CsvSource({"390, 844", "1280, 900"})
    void only_what_was_chosen_is_asked_and_everything_else_is_a_press_away(
            int width, int height, Product product, Browser browser) {
        try (Person person = Person.at(product, browser, "en", width, height);
                Person colleague = Person.at(product, browser, "en", width, height)) {
            person.opens("t/cartagena40/brasilia-2024");
            person.presses("Begin");
            person.follows("Continue");
            assertThat(person.heading()).hasText("What do you want to speak to?");
            person.looks("themes-en");
            person.ticks(HOUSING);
            person.ticks(UNITY);
            assertThat(person.sees(".theme-sum")).containsText("You will be shown 2 themes with 3 questions.");
            person.looks("themes-chosen-en");
            String themes = person.path();

            person.follows("Continue");
            assertThat(person.sees(".topic")).hasCount(1);
            assertThat(person.sees(".topic h2")).hasText(HOUSING);
            person.writes("s1_t3_q1", "Cisterns.");
            person.leaves("s1_t3_q1");
            assertThat(person.sees(".when-saved")).isVisible();
            person.sees(".folded-topic:has-text('Social cohesion') button").click();
            person.writes("s1_t5_q1", "Radio.");
            person.leaves("s1_t5_q1");
            assertThat(person.sees(".when-saved")).isVisible();
            person.looks("theme-en");
            assertThat(person.sees(".onward-next")).containsText("Next theme: " + UNITY);
            person.follows("Continue");
            assertThat(person.heading()).containsText("Extending legal admission channels");
            assertThat(person.sees(".topic h2")).hasText(UNITY);
            person.follows("Review and hand in");
            assertThat(person.sees("main")).containsText("Cisterns.");

            // Elsewhere it is the same choice; what has an answer cannot be left out.
            colleague.opens(themes);
            assertThat(colleague.sees(".theme[data-state=all]"))
                    .hasText(Pattern.compile(HOUSING + ".*1 of 1 answered"));
            assertThat(colleague.sees("vaadin-checkbox[checked]")).hasCount(3);
            assertThat(colleague.sees("vaadin-checkbox[disabled]")).hasCount(2);
            colleague.looks("themes-answered-en");
            colleague.presses("Show me everything");
            assertThat(colleague.sees(".theme-sum")).containsText("everything");
        }
    }
}
