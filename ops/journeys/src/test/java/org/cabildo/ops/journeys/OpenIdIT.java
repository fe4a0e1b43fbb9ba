package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Signing in by a tenant's own provider, a real one: ana is an organiser there, eva an analyst, noa nothing. What is not
 * believed of a hostile one is in the backend's {@code ProviderIT}.
 */
@ExtendWith({RunningProduct.class, Browsers.class})
class OpenIdIT {

    @ParameterizedTest
    @CsvSource({
        "en,1280,900,Set it up,Try it,Ministry of Example,Sign in with Ministry of Example",
        "es,390,844,Configurarlo,Probar,Ministerio de Ejemplo,Entrar con Ministerio de Ejemplo"
    })
    void an_organiser_sets_it_up_and_each_comes_in_as_what_the_provider_says(
            String language,
            int width,
            int height,
            String setUp,
            String tryIt,
            String name,
            String door,
            Product product,
            Browser browser)
            throws IOException, InterruptedException {
        String tenant = Rooms.copy(product);
        Staff organiser = Staff.of(product, tenant, "organiser");
        try (RealProvider provider = RealProvider.of(product, tenant);
                Person olga = Person.at(product, browser, language, width, height);
                Person ana = Person.at(product, browser, language, width, height);
                Person eva = Person.at(product, browser, language, width, height);
                Person noa = Person.at(product, browser, language, width, height)) {
            olga.opens("t/" + tenant + "/staff/sign-in");
            olga.signsIn(organiser.email(), organiser.password());
            olga.sees(".provider-card summary").click();
            olga.looks("provider-setup");
            Locator fields = olga.sees(".provider-fields vaadin-text-field input");
            fields.nth(0).fill("https://localhost:1");
            olga.presses(tryIt);
            assertThat(olga.sees(".provider-fields vaadin-text-field[invalid]")).hasCount(1);
            olga.looks("provider-unreachable");
            fields.nth(0).fill(provider.issuer());
            olga.presses(tryIt);
            assertThat(olga.sees(".provider-told p").first()).isVisible();
            fields.nth(1).fill("cabildo");
            olga.sees(".provider-fields vaadin-password-field input").fill(RealProvider.SECRET);
            olga.field(language.equals("es") ? "Español" : "English").fill(name);
            olga.field(
                            language.equals("es")
                                    ? "Dato (claim) con la función o los grupos"
                                    : "Claim that holds the role or groups")
                    .fill("roles");
            olga.field(language.equals("es") ? "Organización" : "Organiser")
                    .last()
                    .fill("cabildo-organiser");
            olga.field(language.equals("es") ? "Análisis" : "Analyst").last().fill("cabildo-analyst");
            olga.sees(".provider-buttons .button-primary").click();
            assertThat(olga.sees(".notice-text")).isVisible();
            assertFalse(olga.page().content().contains(RealProvider.SECRET));
            olga.looks("provider-saved");

            ana.opens("t/" + tenant + "/staff/members");
            assertThat(ana.link(door)).isVisible();
            ana.looks("provider-door");
            comesIn(ana, "ana");
            assertThat(ana.sees(".staff-bar")).containsText("Ana Pérez");
            assertThat(ana.sees(".rows").first()).containsText("ana@example.org");
            ana.looks("provider-in");

            eva.opens("t/" + tenant + "/staff/members");
            comesIn(eva, "eva");
            assertThat(eva.heading()).isVisible();
            assertThat(eva.sees(".staff-bar")).containsText("Eva Gómez");
            assertThat(eva.sees(".entry-form")).hasCount(0);

            noa.opens("sign-in?from=t/" + tenant);
            comesIn(noa, "noa");
            assertThat(noa.heading()).isVisible();
            assertTrue(noa.address().contains("said=provider-no-role"), noa.address());
            noa.looks("provider-refused");

            ana.sees(".staff-person .link-button").click();
            assertThat(ana.sees(".message-page")).isVisible();
            ana.looks("provider-out");
            ana.sees(".message-page .button-primary").click();
            ana.sees("button[value=yes]").click();
            assertThat(ana.sees(".message-page")).isVisible();
            assertTrue(ana.address().endsWith("said=left"), ana.address());
            ana.looks("provider-left");
        }
    }

    @Test
    void what_it_opens_is_one_room_and_leaving_there_closes_it(Product product, Browser browser)
            throws IOException, InterruptedException {
        String tenant = Rooms.copy(product);
        Staff nobody = Staff.of(product, tenant, "reader");
        try (RealProvider provider = RealProvider.of(product, tenant);
                Person ana = Person.at(product, browser, "en", 1280, 900)) {
            setsUp(nobody, tenant, provider);
            ana.opens("t/" + tenant + "/staff/members");
            comesIn(ana, "ana");
            assertThat(ana.sees(".staff-bar")).isVisible();
            String session = session(ana);
            String members = "tenants/" + tenant + "/members";

            assertEquals(200, nobody.calls("GET", members, session).statusCode());
            for (String elsewhere : List.of("tenants/cartagena40/members", "tenants", "accounts")) {
                assertEquals(401, nobody.calls("GET", elsewhere, session).statusCode(), elsewhere);
            }
            ana.opens("account");
            assertThat(ana.sees(".staff-bar")).isHidden();

            // Not from here: the provider tells our server, and nothing passes through this browser.
            ana.page().navigate(provider.issuer() + "/session/end");
            ana.sees("button[value=yes]").click();
            ana.page().waitForURL("**/session/end/success");
            assertEquals(401, nobody.calls("GET", members, session).statusCode());
        }
    }

    @Test
    void who_was_a_member_before_keeps_the_account_and_is_told_so(Product product, Browser browser)
            throws IOException, InterruptedException {
        String tenant = Rooms.copy(product);
        Staff before = Staff.of(product, tenant, "reader", "eva@example.org");
        try (RealProvider provider = RealProvider.of(product, tenant);
                Person eva = Person.at(product, browser, "en", 1280, 900)) {
            setsUp(before, tenant, provider);
            eva.opens("sign-in?from=t/" + tenant);
            comesIn(eva, "eva");
            assertThat(eva.heading()).isVisible();
            assertTrue(eva.address().endsWith("said=linked"), eva.address());
            eva.looks("provider-linked");
            eva.sees(".message-page .button-primary").click();
            assertThat(eva.sees(".staff-bar")).containsText("Ana Pérez");
        }
    }

    /** Gives a name at the provider, and agrees. */
    static void comesIn(Person person, String name) {
        person.sees(".provider-door a").click();
        person.sees("input[name=login]").fill(name);
        person.sees("input[name=password]").fill("whatever");
        person.sees("button[type=submit]").click();
        // Agrees to what is sent to us.
        assertThat(person.sees("input[name=prompt][value=consent]")).hasCount(1);
        person.sees("button[type=submit]").click();
        person.page().waitForURL("**/t/**");
    }

    static void setsUp(Staff staff, String tenant, RealProvider provider) throws IOException, InterruptedException {
        JsonObjectBuilder settings = Json.createObjectBuilder()
                .add("issuer", provider.issuer())
                .add("clientId", "cabildo")
                .add("clientSecret", RealProvider.SECRET)
                .add("names", Json.createObjectBuilder().add("en", "Ministry of Example"))
                .add("roleClaim", "roles")
                .add(
                        "roles",
                        Json.createObjectBuilder()
                                .add("cabildo-organiser", "organiser")
                                .add("cabildo-analyst", "analyst"));
        assertEquals(
                200,
                staff.administrates("PUT", "/api/v1/tenants/" + tenant + "/provider", settings.build())
                        .statusCode());
    }

    private static String session(Person person) {
        return person.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("cabildo_staff"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
