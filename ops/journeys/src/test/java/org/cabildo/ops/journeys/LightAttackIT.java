package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cabildo.ops.journeys.LightBrowser.Answer;
import org.cabildo.ops.journeys.LightBrowser.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the light channel is sent by those who mean harm. */
@ExtendWith(RunningProduct.class)
class LightAttackIT {

    private static final String CARTAGENA = "cartagena40/brasilia-2024";
    private static final int UNREADABLE = 400;
    private static final int FORBIDDEN = 403;
    private static final int UNKNOWN = 404;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;
    private static final int PATIENCE = 60_000;
    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void a_form_of_another_site_or_without_its_key_changes_nothing(Product product)
            throws IOException, InterruptedException {
        LightBrowser browser = begun(product);
        browser.opens("topic/s1_t3");
        String topic = browser.page().address();
        browser.writes("s1_t3_q1", "Not mine.");
        List<Field> posted = LightBrowser.posted(browser.form("next"), "next");
        List<Field> keyless =
                posted.stream().filter(field -> !field.name().equals("k")).toList();
        assertEquals(UNREADABLE, browser.posts(topic, keyless).status());
        List<Field> wrong = posted.stream()
                .map(field -> field.name().equals("k") ? new Field("k", "12345678901234567890") : field)
                .toList();
        assertEquals(UNKNOWN, browser.posts(topic, wrong).status());
        assertEquals(
                FORBIDDEN,
                browser.send(browser.request(topic)
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(LightBrowser.encoded(posted))))
                        .status());
        assertEquals(
                FORBIDDEN,
                browser.send(browser.request(topic)
                                .header("Origin", "https://elsewhere.example")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(LightBrowser.encoded(posted))))
                        .status());
        assertEquals(
                UNREADABLE,
                browser.send(browser.request(topic)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(LightBrowser.encoded(posted))))
                        .status());
        assertEquals("", browser.opens("topic/s1_t3").value("s1_t3_q1"));
        // The same from here is taken.
        browser.posts(topic, posted);
        assertEquals("Not mine.", browser.opens("topic/s1_t3").value("s1_t3_q1"));
    }

    @Test
    void ten_thousand_fields_and_a_hundred_megabytes_are_refused_and_memory_stays_flat(Product product)
            throws IOException, InterruptedException {
        LightBrowser browser = begun(product);
        browser.opens("topic/s1_t3");
        String topic = browser.page().address();
        String key = browser.page().page().select("[name=k]").attr("value");
        String fields = IntStream.range(0, 10_000).mapToObj(i -> "f" + i + "=x").collect(Collectors.joining("&"));
        assertEquals(UNREADABLE, browser.posts(topic, "k=" + key + "&" + fields).status());
        long before = product.heapInUse();
        for (int i = 0; i < 5; i++) {
            assertEquals(TOO_LARGE, pours(topic, 100 * MEGABYTE));
        }
        long after = product.heapInUse();
        assertTrue(after - before < 20 * MEGABYTE, "from " + before + " to " + after);
        assertEquals(200, browser.opens("topic/s1_t3").status());
    }

    @Test
    void nothing_that_is_sent_becomes_a_header_or_a_tag(Product product) throws IOException, InterruptedException {
        LightBrowser browser = begun(product);
        Answer start = browser.opens("?lang=es%0d%0aSet-Cookie:%20evil=1");
        assertTrue(start.response().headers().allValues("Set-Cookie").isEmpty());
        Answer met = browser.opens("topic/s1_t3?met=%3Cscript%3E1%3C/script%3E&check=%0d%0aX-Evil:1&lang=%3Cb%3E");
        assertFalse(met.page().html().contains("<script"), "a tag came through");
        browser.writes("s1_t3_q1", "</textarea><script>alert(1)</script><b>\r\nX-Evil: 1");
        browser.presses("next");
        Answer topic = browser.opens("topic/s1_t3");
        assertEquals("</textarea><script>alert(1)</script><b>\nX-Evil: 1", topic.value("s1_t3_q1"));
        for (String page : List.of("topic/s1_t3", "review", "read/s1", "contents")) {
            assertTrue(browser.opens(page).page().select("script:not([src])").isEmpty(), page);
        }
    }

    @Test
    void codes_are_not_guessed_at_and_those_who_have_theirs_are_served(Product product)
            throws IOException, InterruptedException {
        String attacker = "198.51.100.7";
        LightBrowser honest = begun(product);
        String code = honest.opens("contents").page().select(".key").text();
        LightBrowser guessing = new LightBrowser(product, CARTAGENA, "en");
        String start = guessing.opens("").address();
        int refused = 0;
        for (int i = 0; i < 80; i++) {
            String guess = "%020d".formatted(i);
            int status = guessing.posts(start, List.of(new Field("code", guess)), attacker)
                    .status();
            refused += status == TOO_MANY ? 1 : 0;
            assertTrue(status == UNKNOWN || status == TOO_MANY, "answered " + status);
        }
        assertTrue(refused > 0, "eighty guesses were answered");
        // From another address at once; and from the same, by whoever has a draft open already.
        LightBrowser other = new LightBrowser(product, CARTAGENA, "en");
        assertEquals(
                "Contents",
                other.posts(start, List.of(new Field("code", code)), "198.51.100.8")
                        .heading());
        assertEquals(200, honest.opens("topic/s1_t3").status());
    }

    private static LightBrowser begun(Product product) throws IOException, InterruptedException {
        LightBrowser browser = new LightBrowser(product, CARTAGENA, "en");
        browser.opens("");
        browser.presses("begin");
        return browser;
    }

    /** A body without an end that is told beforehand; the server answers while it is still coming. */
    private static int pours(String address, long bytes) throws IOException {
        URI uri = URI.create(address);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getHost()
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n"
                            + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            Thread pouring = new Thread(() -> pour(out, bytes));
            pouring.setDaemon(true);
            pouring.start();
            String status =
                    new String(socket.getInputStream().readNBytes("HTTP/1.1 413".length()), StandardCharsets.US_ASCII);
            return Integer.parseInt(status.substring(status.length() - 3));
        }
    }

    private static void pour(OutputStream out, long bytes) {
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try {
            for (long sent = 0; sent < bytes; sent += 0x10000) {
                out.write(chunk);
            }
        } catch (IOException hungUp) {
            // The server has said what it thinks of it, and takes no more.
            return;
        }
    }
}
