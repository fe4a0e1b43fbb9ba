package org.cabildo.ops.journeys;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests as a client would send them: every call that the API describes, every page, and what pages send. Where one
 * names something, it names something of ours, of another tenant's, or nothing.
 */
final class Letters {

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)(:[^/]*)?}|:(\\w+)(\\([^/]*\\))?[?*]?");
    private static final List<String> FORMATS = List.of("xml", "xlsx", "xml", "docx", "pdf");
    private static final List<String> SESSION = List.of("/session", "/session/end");

    private final Random random;
    private final Map<String, List<String>> names;
    private final List<Letter> calls;
    private final List<String> pages;
    private final List<String> tokens;
    private final List<String> archives = Archives.all();

    /**
     * @param openApi the API's description of itself
     * @param names what the placeholders in addresses may stand for
     * @param tokens bearer tokens, some of them worth something
     */
    Letters(Random random, JsonObject openApi, Map<String, List<String>> names, List<String> tokens) {
        this.random = random;
        this.names = names;
        this.tokens = tokens;
        this.calls = calls(openApi);
        this.pages = List.copyOf(Routes.all());
    }

    Letter next() {
        int kind = random.nextInt(1_000);
        if (kind < 3) {
            // Each costs a slow hash, as it should.
            return Letter.post(any(SESSION), "application/x-www-form-urlencoded", "email=a%40b.example&password=x&to=")
                    .header("Sec-Fetch-Site", "same-origin");
        }
        if (kind < 15) {
            return authorised(Letter.post(
                            named("/api/v1/tenants/{tenant}/consultations/{consultation}/versions"),
                            "application/zip",
                            "")
                    .body(any(archives)));
        }
        if (kind < 150) {
            return Letter.get(named("/" + any(pages)));
        }
        if (kind < 200) {
            return asPagesDo();
        }
        Letter call = any(calls);
        return authorised(call.target(named(call.target())));
    }

    /** What Vaadin's own client sends, without a page behind it. */
    private Letter asPagesDo() {
        String body = "{\"csrfToken\":\"init\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\","
                + "\"data\":{\"route\":\"t/cartagena40\",\"query\":\"\"}}],\"syncId\":0,\"clientId\":0}";
        return switch (random.nextInt(5)) {
            case 0 -> Letter.get("/?v-r=init&location=" + any(pages).replace(":", "") + "&query=");
            case 1 -> Letter.post("/?v-r=heartbeat&v-uiId=0", "text/plain", "");
            case 2 -> Letter.get("/VAADIN/dynamic/resource/0/" + choices("id").get(0) + "/x.csv");
            case 3 -> Letter.post("/VAADIN/dynamic/resource/0/upload/x", "multipart/form-data; boundary=x", "--x--");
            default -> Letter.post("/?v-r=uidl&v-uiId=0", "application/json", body);
        };
    }

    private Letter authorised(Letter letter) {
        return random.nextInt(5) == 0 ? letter : letter.header("Authorization", "Bearer " + any(tokens));
    }

    private String named(String template) {
        Matcher named = NAMED.matcher(template);
        StringBuilder target = new StringBuilder();
        while (named.find()) {
            String name = named.group(1) == null ? named.group(3) : named.group(1);
            named.appendReplacement(target, Matcher.quoteReplacement(any(choices(name))));
        }
        return named.appendTail(target).toString();
    }

    /** What is not told apart is an id. */
    private List<String> choices(String name) {
        return name.equals("format")
                ? FORMATS
                : names.getOrDefault(name, Objects.requireNonNull(names.get("id"), "ids"));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<Letter> calls(JsonObject openApi) {
        List<Letter> calls = new ArrayList<>();
        openApi.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    if (operation instanceof JsonObject call && call.containsKey("responses")) {
                        calls.add(call(method, path, call));
                    }
                }));
        return calls;
    }

    private static Letter call(String method, String path, JsonObject operation) {
        Letter letter = Letter.get(path).method(method.toUpperCase(java.util.Locale.ROOT));
        if (!operation.containsKey("requestBody")) {
            return letter;
        }
        Map.Entry<String, jakarta.json.JsonValue> content = operation
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .entrySet()
                .iterator()
                .next();
        Letter post = Letter.post(
                        path, content.getKey(), example(content.getValue().asJsonObject()))
                .method(letter.method());
        return post.header("Idempotency-Key", "mutation");
    }

    /** Written in the description as a text that holds JSON, or as JSON. */
    private static String example(JsonObject content) {
        if (!content.containsKey("example")) {
            return "{\"name\": \"x\"}";
        }
        return content.get("example") instanceof JsonString text
                ? text.getString()
                : Json.createReader(new StringReader(content.get("example").toString()))
                        .readValue()
                        .toString();
    }
}
