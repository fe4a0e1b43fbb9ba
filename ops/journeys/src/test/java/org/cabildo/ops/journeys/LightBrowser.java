package org.cabildo.ops.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** A browser that knows no script: it follows links, fills in forms and keeps cookies, and weighs what it gets. */
final class LightBrowser {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** A field as it is posted. */
    record Field(String name, String value) {}

    /** What came. */
    record Answer(int status, String address, Document page, int compressed, HttpResponse<byte[]> response) {

        String heading() {
            return page.select("h1").text();
        }

        /** What a field holds. */
        String value(String field) {
            return page.select("[name='" + field + "']:not([type=hidden])").stream()
                    .map(element -> element.is("textarea") ? element.wholeText().strip() : element.val())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + field + " on " + address));
        }

        /** The files that a browser asks for besides the page. */
        List<String> further() {
            return page.select("link[rel=stylesheet], script[src], img[src], iframe[src]").stream()
                    .map(element -> element.hasAttr("href") ? element.absUrl("href") : element.absUrl("src"))
                    .toList();
        }
    }

    private final String root;
    private final String language;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            // Over HTTP/2 the server compresses nothing; in front of it stands a proxy that does.
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private @Nullable Answer last;

    /** @param consultation such as {@code cartagena40/brasilia-2024} */
    LightBrowser(Product product, String consultation, String language) {
        this.root = product.baseUrl() + "/light/" + consultation;
        this.language = language;
    }

    /** To a page of the consultation; empty for its start page. */
    Answer opens(String page) throws IOException, InterruptedException {
        return goes(page.isEmpty() ? root : root + "/" + page);
    }

    Answer goes(String address) throws IOException, InterruptedException {
        return send(request(address).GET());
    }

    /** What it shows now. */
    Answer page() {
        return Objects.requireNonNull(last, "nothing was opened yet");
    }

    FormElement form(String button) {
        return (FormElement) page().page().select("form:has([name='go." + button + "'])").stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no form with " + button + ": " + page().page().text()));
    }

    void writes(String field, String text) {
        Element element = one("[name='" + field + "']:not([type=hidden])");
        if (element.is("textarea")) {
            element.text(text);
        } else {
            element.val(text);
        }
    }

    void chooses(String field, String option) {
        Element select = page().page().select("select[name='" + field + "']").first();
        if (select != null) {
            select.select("option").forEach(each -> each.removeAttr("selected"));
            select.select("option[value='" + option + "']").attr("selected", "");
        } else {
            Element input = one("input[name='" + field + "'][value='" + option + "']");
            if (input.is("[type=radio]")) {
                page().page().select("input[name='" + field + "']").forEach(each -> each.removeAttr("checked"));
            }
            input.attr("checked", "");
        }
    }

    private Element one(String selector) {
        return page().page().select(selector).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + selector + " on " + page().address()));
    }

    /** Presses a button, by what it does. */
    Answer presses(String button) throws IOException, InterruptedException {
        FormElement form = form(button);
        return posts(form.absUrl("action"), posted(form, button));
    }

    /** What a form would post. */
    static List<Field> posted(FormElement form, String button) {
        List<Field> fields = new ArrayList<>();
        for (KeyVal field : form.formData()) {
            Element area = form.select("textarea[name='" + field.key() + "']").first();
            fields.add(new Field(field.key(), area == null ? field.value() : lines(area)));
        }
        fields.removeIf(field -> field.name().startsWith("go."));
        fields.add(new Field("go." + button, ""));
        return fields;
    }

    /** As browsers post them. */
    private static String lines(Element area) {
        return area.wholeText().replaceFirst("^\\n", "").replaceAll("\\r?\\n", "\r\n");
    }

    Answer posts(String address, List<Field> fields) throws IOException, InterruptedException {
        return posts(address, encoded(fields));
    }

    /** As from another place, as the proxy in front tells it. */
    Answer posts(String address, List<Field> fields, String from) throws IOException, InterruptedException {
        return send(request(address)
                .header("X-Forwarded-For", from)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    static String encoded(List<Field> fields) {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    Answer posts(String address, String body) throws IOException, InterruptedException {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(TIMEOUT)
                .header("Accept-Language", language)
                .header("Accept-Encoding", "gzip");
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        boolean isCompressed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        byte[] body = response.body();
        String text;
        try (GZIPInputStream unpacked = isCompressed ? new GZIPInputStream(new ByteArrayInputStream(body)) : null) {
            text = new String(unpacked == null ? body : unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
        String address = response.uri().toString();
        Answer answer = new Answer(response.statusCode(), address, Jsoup.parse(text, address), body.length, response);
        last = answer;
        return answer;
    }

    /** As if it had been closed. */
    void forgetsCookies() {
        cookies.getCookieStore().removeAll();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
