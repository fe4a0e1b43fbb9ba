package org.cabildo.ops.bench.weight;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as a browser opens it, with a session of its own: the document, the state, and where the reader is. No script
 * runs, so hundreds can be open.
 */
final class OpenPage {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    private static final Pattern STATE =
            Pattern.compile("\\{\"node\":(\\d+),\"type\":\"put\",\"key\":\"tag\",\"feat\":0,\"value\":\"save-state\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI product;

    private OpenPage(URI product) {
        this.product = product;
    }

    /** @throws IllegalStateException if what comes is no page with a field */
    static OpenPage open(URI product, String address) throws IOException, InterruptedException {
        OpenPage page = new OpenPage(product);
        String path = URI.create(address).getPath().substring(1);
        page.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
        String state = page.send(HttpRequest.newBuilder(
                page.at("?v-r=init&location=" + URLEncoder.encode(path, StandardCharsets.UTF_8) + "&query=")));
        Matcher key = KEY.matcher(state);
        if (!key.find()) {
            throw new IllegalStateException("no key in " + state);
        }
        String arrives = """
                {"csrfToken": "%s", "rpc": [{"type": "event", "node": 1, "event": "ui-navigate", "data":
                {"route": "%s", "query": "", "appShellTitle": "", "historyState": null, "trigger": ""}}],
                "syncId": 0, "clientId": 0}""".formatted(key.group(1), path);
        String shown = page.send(HttpRequest.newBuilder(page.at("?v-r=uidl&v-uiId=0"))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(arrives)));
        if (!shown.contains("vaadin-text-area")) {
            throw new IllegalStateException("no field on " + address + ": " + shown);
        }
        page.looks(key.group(1), shown);
        return page;
    }

    /** As a page does every 15 seconds: until then the server keeps all that it has sent, in case it was lost. */
    private void looks(String key, String shown) throws IOException, InterruptedException {
        Matcher state = STATE.matcher(shown);
        if (!state.find()) {
            throw new IllegalStateException("no state of saving in " + shown);
        }
        String look = """
                {"csrfToken": "%s", "rpc": [{"type": "event", "node": %s, "event": "look", "data": {}}],
                "syncId": 1, "clientId": 1}""".formatted(key, state.group(1));
        send(HttpRequest.newBuilder(at("?v-r=uidl&v-uiId=0"))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(look)));
    }

    private URI at(String query) {
        return product.resolve("/" + query);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.header("Accept-Language", "es").build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
