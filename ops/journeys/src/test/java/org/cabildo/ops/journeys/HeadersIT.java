package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** What browsers are told to do with our pages and data, and what nobody is told. */
@ExtendWith({RunningProduct.class, Browsers.class})
class HeadersIT {

    private static final String PAGE = "/t/cartagena40";
    private static final String DATA = "/api/v1/tenants/cartagena40/consultations";
    private static final Pattern NONCE = Pattern.compile("script-src 'self' 'nonce-([^']{22,})' 'unsafe-eval';");

    /** What is written on the page, not brought with it. */
    private static final String SLIPPED_IN = """
            () => {
              const script = document.createElement('script');
              script.textContent = 'window.slippedIn = true';
              document.head.append(script);
              const button = document.createElement('button');
              button.setAttribute('onclick', 'window.slippedIn = true');
              document.body.append(button);
              button.click();
              return window.slippedIn === true;
            }""";

    @Test
    void a_page_runs_the_scripts_that_came_with_it_and_no_other(Product product, Browser browser) throws IOException {
        Wire.Answer page = answer(product, Letter.get(PAGE));
        String nonce = nonce(page);

        assertNotEquals(nonce, nonce(answer(product, Letter.get(PAGE))), "used once");
        assertTrue(page.body().contains("<script"));
        assertEquals(
                List.of(),
                Pattern.compile("<script[^>]*>")
                        .matcher(page.body())
                        .results()
                        .map(found -> found.group())
                        .filter(script -> !script.contains("nonce=\"" + nonce + "\""))
                        .toList());
        assertEquals("no-store", page.headers().get("cache-control"));
        try (BrowserContext context = browser.newContext()) {
            Page open = context.newPage();
            open.navigate(product.baseUrl() + PAGE);
            open.waitForSelector("main h1");
            assertEquals(false, open.evaluate(SLIPPED_IN));
        }
    }

    @Test
    void what_is_sent_is_no_page_of_others_and_leaves_no_address_behind(Product product) throws IOException {
        Wire.Answer data = answer(product, Letter.get(DATA));
        assertEquals(
                "default-src 'none'; frame-ancestors 'none'", data.headers().get("content-security-policy"));
        assertEquals("no-store", data.headers().get("cache-control"));

        assertAll(Stream.of(PAGE, DATA, "/css/shell.css", "/problem", "/sign-in")
                .map(path -> () -> {
                    var headers = answer(product, Letter.get(path)).headers();
                    assertEquals("nosniff", headers.get("x-content-type-options"), path);
                    assertEquals("same-origin", headers.get("referrer-policy"), path);
                    assertEquals("same-origin", headers.get("cross-origin-opener-policy"), path);
                    assertEquals("same-origin", headers.get("cross-origin-resource-policy"), path);
                    assertTrue(String.valueOf(headers.get("permissions-policy")).contains("camera=()"), path);
                    assertTrue(
                            String.valueOf(headers.get("content-security-policy"))
                                    .contains("frame-ancestors 'none'"),
                            path);
                    assertFalse(headers.containsKey("access-control-allow-origin"), path);
                }));
    }

    @Test
    void behind_tls_browsers_stay_there_and_cookies_too(Product product) throws IOException {
        Wire.Answer plain = answer(product, Letter.get(PAGE));
        Wire.Answer encrypted = answer(product, Letter.get(PAGE).header("X-Forwarded-Proto", "https"));

        assertFalse(plain.headers().containsKey("strict-transport-security"));
        assertFalse(cookie(plain).contains("Secure"), cookie(plain));
        assertEquals("max-age=31536000; includeSubDomains", encrypted.headers().get("strict-transport-security"));
        assertAll(Stream.of("Secure", "HttpOnly", "SameSite=Lax")
                .map(mark -> () -> assertTrue(cookie(encrypted).contains(mark), cookie(encrypted))));
    }

    @Test
    void nobody_is_told_what_we_are_made_of_nor_how_we_are(Product product) throws IOException {
        assertAll(Stream.<Executable>concat(
                Stream.of(PAGE, DATA, "/nothing", "/VAADIN/", "/metrics", "/health/live")
                        .map(path -> () -> {
                            Wire.Answer answer = answer(product, Letter.get(path));
                            assertFalse(answer.headers().containsKey("server"), path);
                            assertFalse(answer.headers().containsKey("x-powered-by"), path);
                            assertFalse(answer.body().contains("Payara"), path);
                        }),
                Stream.of(
                        () -> assertEquals(
                                403, answer(product, Letter.get("/metrics")).status()),
                        () -> assertEquals(
                                404,
                                answer(product, Letter.get("/api/v1/application.wadl"))
                                        .status()),
                        () -> assertEquals(
                                405,
                                answer(product, Letter.get(DATA).method("BREW")).status()),
                        () -> assertEquals(
                                415,
                                answer(product, Letter.post(DATA, "application/x-www-form-urlencoded", "a=b"))
                                        .status()))));
    }

    private static String nonce(Wire.Answer page) {
        Matcher nonce = NONCE.matcher(String.valueOf(page.headers().get("content-security-policy")));
        assertTrue(nonce.find(), page.headers().toString());
        return nonce.group(1);
    }

    private static String cookie(Wire.Answer answer) {
        return String.valueOf(answer.headers().get("set-cookie"));
    }

    private static Wire.Answer answer(Product product, Letter letter) throws IOException {
        try (Wire wire = new Wire(product.baseUrl())) {
            return wire.send(letter.bytes("localhost"), true);
        }
    }
}
