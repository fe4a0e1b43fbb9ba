package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The survey that has what the first consultation has not: rules, scales, ranks, entries within entries. */
@ExtendWith({RunningProduct.class, Browsers.class})
class HouseholdIT {

    private static final String SURVEY = "t/puerto-sereno/municipal-services";

    @ParameterizedTest
    @CsvSource({"en, 1280, 900, Household one (journey)", "es, 390, 844, Hogar dos (recorrido)"})
    void a_household_is_asked_what_follows_from_its_answers_and_hands_it_in(
            String language, int width, int height, String name, Product product, Browser browser)
            throws IOException, InterruptedException {
        Api api = new Api(product, "puerto-sereno", "municipal-services");
        Survey survey = new Survey(api.definition(language).json());
        boolean english = language.equals("en");
        try (Person person = Person.at(product, browser, language, width, height)) {
            person.opens(SURVEY);
            person.presses(english ? "Begin" : "Responder");
            person.chooses(survey.choice("stakeholder_groups", "civil_society"));
            person.writes("organisation/name", name);
            person.chooses(english ? "Peru" : "Perú");
            person.follows(english ? "Continue" : "Continuar");

            person.ticks();
            assertThat(person.question("neighbourhood")).isHidden();
            person.chooses(survey.choice("districts", "harbour"));
            assertThat(person.question("neighbourhood")).isVisible();
            person.writes("adults", "45");
            person.leaves("adults");
            assertThat(person.question("adults")).containsText(english ? "no more than 30" : "no más de 30");
            person.writes("adults", "1");
            person.writes("children", "1");
            person.leaves("children");
            person.writes("child_age", "7");
            person.leaves("child_age");
            person.picks("child_school", survey.choice("yes_no", "yes"));
            // One slip and back: what was answered about the child is there, and what follows from it is asked.
            person.writes("children", "0");
            person.leaves("children");
            assertThat(person.question("child_age")).isHidden();
            person.writes("children", "1");
            person.leaves("children");
            assertThat(person.question("child_age").locator("input")).hasValue("7");
            assertThat(person.question("child_school")).isVisible();
            person.writes("water_bill", "90.6");
            person.leaves("water_bill");
            assertThat(person.question("water_dear")).containsText("45.3");
            assertThat(person.sees(".when-saved")).isVisible();
            person.looks("household-" + language);

            person.follows(english ? "Continue" : "Continuar");
            person.picks("used", survey.choice("services", "water"));
            person.picks("water_rating", english ? "Very good" : "Muy bueno");
            for (String service : List.of("health", "water", "waste", "transport")) {
                person.picks("priorities", survey.choice("services", service));
            }
            person.presses(english ? "Add: Visit" : "Añadir: Visita");
            person.writes("visit_day", english ? "5/17/2024" : "17/5/2024");
            person.leaves("visit_day");
            person.presses(english ? "Add: Procedure" : "Añadir: Trámite");
            person.writes("step_what", "Licencia");
            person.writes("step_minutes", "30");
            person.leaves("step_minutes");
            assertThat(person.sees(".when-saved")).isVisible();
            person.looks("services-" + language);

            // The third part is for others, so that this was the last.
            person.sees(".onward a").last().click();
            assertThat(person.heading()).hasText(english ? "Review and hand in" : "Revisar y entregar");
            person.ticks();
            person.sees(".consent vaadin-radio-button label").first().click();
            person.looks("household-review-" + language);
            person.presses(english ? "Hand in the answers" : "Entregar las respuestas");
            assertThat(person.sees(".receipt-code")).hasText(Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{4}"));
            assertEquals(person.sees(".content-hash").first().innerText(), ofTheLightForm(product, language, name));
        }
        List<String> answers =
                api.answers("size=200").json().getJsonArray("answers").getValuesAs(JsonObject.class).stream()
                        .filter(answer -> answer.getString("organisation", "").equals(name))
                        .map(answer -> answer.getString("question") + "=" + answer.getString("value"))
                        .toList();
        assertTrue(answers.contains("priorities=health water waste transport"), answers.toString());
        assertTrue(answers.contains("step_minutes=30"), answers.toString());
        assertTrue(answers.contains("child_school=yes"), answers.toString());
        assertEquals(
                2,
                answers.stream()
                        .filter(answer -> answer.startsWith("child_age"))
                        .count());
    }

    /** The fingerprint of the same answers, given without a script. */
    private static String ofTheLightForm(Product product, String language, String name)
            throws IOException, InterruptedException {
        LightBrowser light = new LightBrowser(product, "puerto-sereno/municipal-services", language);
        light.opens("");
        light.presses("begin");
        light.chooses("stakeholderGroup", "civil_society");
        light.writes("organisation/name", name);
        light.chooses("country", "PE");
        light.presses("next");
        light.chooses("informed", "OK");
        light.chooses("district", "harbour");
        light.writes("adults", "1");
        light.writes("children", "1");
        light.presses("next");
        light.opens("topic/s1_t2");
        light.writes("water_bill", "90.6");
        light.presses("next");
        light.opens("entry/child/0");
        light.writes("child_age", "7");
        light.presses("next");
        light.chooses("child_school", "yes");
        light.presses("next");
        light.opens("topic/s2_t1");
        light.chooses("used", "water");
        int place = 1;
        for (String service : List.of("health", "water", "waste", "transport")) {
            light.chooses("priorities." + place++, service);
        }
        light.presses("next");
        light.chooses("water_rating", "5");
        light.presses("next");
        light.opens("list/visit");
        light.presses("add:visit");
        light.writes("visit_day", "2024-05-17");
        light.presses("add:step");
        light.writes("step_what", "Licencia");
        light.writes("step_minutes", "30");
        light.presses("next");
        light.opens("review");
        light.chooses("use", "publish");
        light.chooses("terms", "1");
        return light.presses("hand-in").page().select(".hash").text();
    }

    /** The survey as its reader knows it. */
    private record Survey(JsonObject definition) {

        String choice(String list, String name) {
            return definition.getJsonObject("choices").getJsonArray(list).getValuesAs(JsonObject.class).stream()
                    .filter(choice -> choice.getString("name").equals(name))
                    .findFirst()
                    .orElseThrow()
                    .getString("label");
        }
    }
}
