package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a link to a number in the matrix, in a real browser, at a desk and on a phone. */
@ExtendWith({RunningProduct.class, Browsers.class})
class AnsweringIT {

    private static final String CONSULTATION = "t/cartagena40/brasilia-2024";
    private static final List<String> ANSWERS = List.of(
            "Planes con presupuesto propio y metas que se puedan medir.",
            // Two lines that come at once, as a telephone brings them.
            "Mesas de trabajo en las que las personas desplazadas votan.\nCon actas públicas.",
            "Con fondos pequeños, directos y sin intermediarios.");

    /** From countries in which no other test hands anything in. */
    @ParameterizedTest
    @CsvSource({"Panamá, Panama, PA, 1280, 900", "Bolivia, Bolivia, BO, 390, 844"})
    void a_local_authority_answers_in_spanish_turns_to_english_and_stands_in_the_matrix(
            String pais, String country, String code, int width, int height, Product product, Browser browser)
            throws IOException, InterruptedException {
        Api api = new Api(product);
        Topic spanish = firstTopic(api.definition("es").json());
        Topic english = firstTopic(api.definition("en").json());
        try (Person mayor = Person.at(product, browser, "es-" + code, width, height)) {
            mayor.opens(CONSULTATION);
            mayor.looks("start-es");
            mayor.presses("Responder");

            assertThat(mayor.heading()).hasText("Quién habla");
            mayor.chooses(choice(api.definition("es").json(), "stakeholder_groups", "local_authority"));
            mayor.writes("organisation/name", "Municipalidad de " + pais + " (recorrido)");
            mayor.finds("country", pais.substring(0, 4), pais);
            mayor.looks("profile-es");
            mayor.follows("Continuar");
            mayor.speaksToEverything("Continuar");

            assertThat(mayor.heading()).hasText(spanish.segment());
            for (int i = 0; i < ANSWERS.size(); i++) {
                mayor.field(spanish.questions().get(i)).fill(ANSWERS.get(i));
            }
            assertThat(mayor.sees(".when-saved")).isVisible();
            mayor.looks("form-es");

            mayor.turnsTo("English");
            assertThat(mayor.heading()).hasText(english.segment());
            for (int i = 0; i < ANSWERS.size(); i++) {
                assertThat(mayor.field(english.questions().get(i))).hasValue(ANSWERS.get(i));
            }
            assertThat(mayor.sees(".when-saved")).isVisible();
            mayor.looks("form-en");

            // Another device, or the same one after a night: the address is all that is needed.
            mayor.opens(mayor.address().replaceFirst("^https?://[^/]*/", "").replaceFirst("[^/]*$", "review"));
            assertThat(mayor.sees("main")).containsText(ANSWERS.get(2));
            mayor.looks("review-en");
            mayor.ticks();
            mayor.presses("Hand in the answers");

            assertThat(mayor.sees(".receipt-code")).hasText(Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{4}"));
            mayor.looks("receipt-en");
            String receipt = mayor.sees(".receipt-code").innerText().replace("-", "");
            assertEquals(200, api.receipt(receipt).status());
        }
        try (Person analyst = Person.at(product, browser, "en", width, height)) {
            analyst.comes(Staff.of(product, "cartagena40", "analyst"));
            analyst.opens(CONSULTATION + "/results");
            analyst.looks("matrix-en");
            assertThat(analyst.link(country + ", " + english.label() + ": 1")).hasText("1");
            analyst.follows(country + ", " + english.label() + ": 1");

            assertThat(analyst.heading()).hasText(country + " · " + english.label());
            assertThat(analyst.sees(".answer-text")).hasText(ANSWERS.toArray(String[]::new));
            // Unless the respondent chooses otherwise, the name is for the secretariat.
            assertThat(analyst.sees(".answer-organisation").first()).hasText("Name kept back");
            analyst.looks("answers-en");
        }
    }

    @Test
    void a_submission_by_the_api_stands_in_the_matrix_at_once(Product product, Browser browser)
            throws IOException, InterruptedException {
        Api api = new Api(product);
        Topic topic = firstTopic(api.definition("es").json());
        JsonObject submission = Json.createObjectBuilder()
                .add("language", "es")
                .add("stakeholderGroup", "refugee_led")
                .add("country", "CL")
                .add("organisation", Json.createObjectBuilder().add("name", "Organización (recorrido)"))
                .add("answers", Json.createObjectBuilder().add(topic.names().get(0), "Por la interfaz."))
                .add("consent", Json.createObjectBuilder().add("terms", true))
                .build();

        assertEquals(201, api.submit("journey-api", submission).status());

        try (Person analyst = Person.at(product, browser, "es", 1280, 900)) {
            analyst.comes(Staff.of(product, "cartagena40", "reader"));
            analyst.opens(CONSULTATION + "/results?group=refugee_led");
            assertThat(analyst.link("Chile, " + topic.label() + ": 1")).hasText("1");
            analyst.looks("matrix-group-es");
        }
    }

    @Test
    void the_api_describes_itself(Product product) throws IOException, InterruptedException {
        String description = new Api(product).openApi().body();

        assertTrue(description.contains("/api/v1/tenants/{tenant}/consultations/{consultation}/submissions"));
        assertTrue(description.contains("name: tenant"), description);
        assertTrue(description.contains("application/problem+json"));
    }

    @Test
    void an_address_that_leads_nowhere_says_so_in_the_readers_language(Product product, Browser browser) {
        try (Person visitor = Person.at(product, browser, "es", 390, 844)) {
            visitor.opens("t/nadie/nada");
            assertThat(visitor.sees("main")).containsText("No hay nada en esta dirección");
            visitor.looks("nothing-es");
            visitor.opens(CONSULTATION + "/d/AAAAAAAAAAAAAAAAAAAAAA/profile");
            assertThat(visitor.sees("main")).containsText("No hay ningún borrador en esta dirección");
        }
    }

    /** The first theme of the first segment, as its reader knows it. */
    private record Topic(String segment, String label, List<String> names, List<String> questions) {}

    private static Topic firstTopic(JsonObject definition) {
        JsonObject segment = definition.getJsonArray("segments").getJsonObject(0);
        JsonObject topic = segment.getJsonArray("topics").getJsonObject(0);
        List<JsonObject> questions = topic.getJsonArray("questions").getValuesAs(JsonObject.class);
        return new Topic(
                segment.getString("label"),
                topic.getString("label"),
                questions.stream().map(question -> question.getString("name")).toList(),
                questions.stream().map(question -> question.getString("label")).toList());
    }

    private static String choice(JsonObject definition, String list, String name) {
        return definition.getJsonObject("choices").getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .filter(choice -> choice.getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getString("label");
    }
}
