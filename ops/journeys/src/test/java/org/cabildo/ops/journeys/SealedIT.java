package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An e-mail address that was given to be answered is read by those who were named for it, and by nobody else. */
@ExtendWith({RunningProduct.class, Browsers.class})
class SealedIT {

    private static final String TENANT = "puerto-sereno";
    private static final String PAGE = "t/" + TENANT + "/municipal-services/staff/sealed";

    @ParameterizedTest
    @CsvSource({"en,1280,900", "es,390,844", "fr,390,844", "pt,1280,900"})
    void an_organiser_names_a_reader_who_reads_and_nobody_else_does(
            String language, int width, int height, Product product, Browser browser)
            throws IOException, InterruptedException {
        String address = "m" + UUID.randomUUID() + "@example.org";
        submits(product, address);
        Staff reader = Staff.of(product, TENANT, "reader");
        try (Person organiser = Person.at(product, browser, language, width, height)) {
            organiser.comes(Staff.of(product, TENANT, "organiser"));
            organiser.opens(PAGE);
            organiser.looks("sealed-" + language);
            assertThat(organiser.sees(".sealed .card")).hasCount(3);
            assertFalse(organiser.page().content().contains(address));

            Locator named = organiser.sees(".sealed .rows li");
            int before = named.count();
            organiser.sees(".sealed vaadin-select").click();
            organiser
                    .page()
                    .locator("vaadin-select-item")
                    .getByText(reader.email())
                    .click();
            organiser.sees(".search-line .button").click();
            assertThat(named).hasCount(before + 1);
        }
        try (Person person = Person.at(product, browser, language, width, height)) {
            person.comes(reader);
            person.opens(PAGE);
            assertFalse(person.page().content().contains(address), "it is opened when the reader asks for it");
            person.sees(".sealed .button-primary").click();
            Locator answer = person.sees(".sealed-text").getByText(address);
            assertThat(answer).isVisible();
            person.looks("sealed-read-" + language);
        }
        try (Person analyst = Person.at(product, browser, language, width, height)) {
            analyst.comes(Staff.of(product, TENANT, "analyst"));
            analyst.opens(PAGE);
            assertThat(analyst.sees(".sealed .button-primary")).hasCount(0);
            analyst.looks("sealed-not-" + language);
        }
    }

    private static void submits(Product product, String address) throws IOException, InterruptedException {
        Api.Reply done = new Api(product, TENANT, "municipal-services")
                .submit(
                        UUID.randomUUID().toString(),
                        Json.createObjectBuilder()
                                .add("language", "es")
                                .add("stakeholderGroup", "civil_society")
                                .add("country", "PE")
                                .add(
                                        "organisation",
                                        Json.createObjectBuilder().add("name", "Junta " + UUID.randomUUID()))
                                .add(
                                        "answers",
                                        Json.createObjectBuilder()
                                                .add("informed", "OK")
                                                .add("district", "hills")
                                                .add("adults", 2)
                                                .add("children", 0)
                                                .add(
                                                        "used",
                                                        Json.createArrayBuilder()
                                                                .add("waste"))
                                                .add("waste_rating", 4)
                                                .add("wants_reply", "yes")
                                                .add("email", address))
                                .add(
                                        "consent",
                                        Json.createObjectBuilder()
                                                .add("terms", true)
                                                .add("use", "publish"))
                                .build());
        assertEquals(201, done.status(), done.body());
        assertTrue(done.body().contains("receiptCode"));
    }
}
