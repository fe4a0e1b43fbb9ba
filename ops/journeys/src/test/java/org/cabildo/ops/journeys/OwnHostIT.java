package org.cabildo.ops.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Results for everyone under a tenant's own host, from the right to the left; and the same numbers recounted. */
@ExtendWith(Browsers.class)
class OwnHostIT {

    private static final Path ROOT = Path.of(System.getProperty("cabildo.root", "../.."));
    private static final String TENANT = "puerto-sereno";
    private static final String RESULTS = "public/" + TENANT + "/municipal-services";

    /** Browsers take every name under localhost for this machine. */
    private static final String HOST = "servicios.localhost";

    private static final int MINUTES = 5;

    /** Words of a chart that begin or end beside it. */
    private static final String OUTSIDE = """
            () => [...document.querySelectorAll('figure')].flatMap(figure => [...figure.querySelectorAll('svg text')]
              .filter(text => text.getBoundingClientRect().left < figure.getBoundingClientRect().left
                || text.getBoundingClientRect().right > figure.getBoundingClientRect().right)).length""";

    @Test
    void results_stand_under_a_tenants_own_host_and_are_laid_out_from_the_right(Browser browser)
            throws IOException, InterruptedException {
        try (Product product = Launch.on(Launch.freshData("own-host"))
                .with("CABILDO_HOSTS", HOST + "=" + TENANT)
                .withDemo()
                .untilReady()) {
            product.awaitLine("demo ");
            Translated.publish(product);
            assertEquals(200, organises(product, "PUT", "publication", "{\"open\": true, \"threshold\": 5}"));
            assertEquals(201, organises(product, "POST", "publication/states", ""));
            for (int width : List.of(390, 1280)) {
                reads(product, browser, width);
            }
            recounts(product);
        }
    }

    private static void reads(Product product, Browser browser, int width) {
        String own = product.baseUrl().replace("localhost", HOST);
        try (Person reader = Person.at(product, browser, "es", width, 900)) {
            reader.goes(own + "/" + RESULTS + "?lang=ar");
            assertThat(reader.sees("html[lang=ar][dir=rtl]")).hasCount(1);
            assertThat(reader.heading()).hasText("جودة الخدمات البلدية");
            // What nobody has said in Arabic is in another language, and laid out as that is.
            assertThat(reader.sees("h3[lang=es][dir=ltr]").first()).isVisible();
            assertThat(reader.sees("figure svg").first()).isVisible();
            assertEquals(0, reader.page().evaluate(OUTSIDE), "words stand outside their chart");
            reader.looks("own-host-figures-ar");

            reader.goes(own + "/" + RESULTS + "/data?lang=ar");
            assertThat(reader.sees(".cite .address")).hasAttribute("dir", "ltr");
            assertThat(reader.sees("a[href$='closed.csv']")).hasCount(1);
            reader.looks("own-host-data-ar");

            reader.goes(own + "/" + RESULTS + "?lang=en");
            Locator theme = reader.sees("figure .theme").first();
            assertThat(theme).isVisible();
            theme.evaluate("here => here.scrollIntoView()");
            reader.looks("own-host-figures-en");

            Response ofAnother = reader.page().navigate(own + "/public/cartagena40/brasilia-2024");
            assertEquals(404, ofAnother.status(), "another tenant's is not found there");
            reader.goes(product.baseUrl() + "/" + RESULTS);
            assertThat(reader.sees("html[lang=es][dir=ltr]")).hasCount(1);
        }
    }

    /** As an operator does it. */
    private static void recounts(Product product) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("ops/recount", TENANT).directory(ROOT.toFile());
        command.environment().put("CABILDO_URL", product.baseUrl());
        command.environment().put("CABILDO_ADMIN_TOKEN", Launch.ADMIN_TOKEN);
        String said;
        try (Turn turn = Turn.of("commands")) {
            Process recount = command.redirectErrorStream(true).start();
            said = new String(recount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(recount.waitFor(MINUTES, TimeUnit.MINUTES), said);
            assertEquals(0, recount.exitValue(), said);
        }
        assertTrue(
                said.matches("(?s)municipal-services: [1-9][0-9]* tallies and [1-9][0-9]* organisations,"
                        + " as the answers say\\R"),
                said);
    }

    private static int organises(Product product, String method, String path, String body)
            throws IOException, InterruptedException {
        String token = Staff.json(calls(
                        product,
                        "POST",
                        "tokens",
                        "{\"name\": \"Of a test\", \"role\": \"organiser\", \"expiresAt\": \""
                                + Instant.now().plus(1, ChronoUnit.HOURS) + "\"}",
                        Launch.ADMIN_TOKEN))
                .getString("token");
        return calls(product, method, "consultations/municipal-services/" + path, body, token)
                .statusCode();
    }

    private static HttpResponse<String> calls(Product product, String method, String path, String body, String token)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(product.baseUrl() + "/api/v1/tenants/" + TENANT + "/" + path))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
