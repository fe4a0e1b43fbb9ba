package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a newcomer sees after {@code ops/start --demo}. */
@ExtendWith(Browsers.class)
class DemoIT {

    @Test
    void a_newcomer_sees_a_living_matrix_of_organisations_that_are_plainly_invented(Browser browser)
            throws IOException, InterruptedException {
        try (Product product = Launch.on(Launch.freshData("demo")).withDemo().untilReady()) {
            product.awaitLine("demo ");
            Api api = new Api(product);

            JsonObject byLanguage = api.aggregates("by=language").json();
            assertEquals(Set.of("en", "es", "fr", "pt"), values(byLanguage, "language"));
            assertEquals(120, byLanguage.getJsonObject("total").getInt("submissions"));
            assertEquals(10, values(api.aggregates("by=group").json(), "group").size());
            assertTrue(api.answers("").json().getJsonArray("answers").getValuesAs(JsonObject.class).stream()
                    .filter(answer -> answer.getString("use").equals("publish"))
                    .allMatch(answer -> answer.getString("organisation").contains("(demo)")));

            assertEquals(
                    40,
                    new Api(product, "puerto-sereno", "municipal-services")
                            .aggregates("by=language")
                            .json()
                            .getJsonObject("total")
                            .getInt("submissions"));

            try (Person newcomer = Person.at(product, browser, "en", 1280, 900)) {
                newcomer.opens("t/cartagena40/brasilia-2024/results");
                newcomer.looks("matrix-refused");
                newcomer.signsIn("analyst@demo.example", password(product, "analyst@demo.example"));
                assertThat(newcomer.heading()).hasText("Who spoke about what");
                newcomer.looks("matrix-demo");
            }
        }
    }

    private static String password(Product product, String email) {
        String line = product.awaitLine("demo      sign in as " + email);
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static Set<String> values(JsonObject aggregation, String dimension) {
        return aggregation.getJsonArray("cells").getValuesAs(JsonObject.class).stream()
                .map(cell -> cell.getString(dimension))
                .collect(Collectors.toSet());
    }
}
