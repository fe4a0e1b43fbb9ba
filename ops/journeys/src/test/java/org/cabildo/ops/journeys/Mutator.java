package org.cabildo.ops.journeys;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** Spoils requests, each time in the same way for the same seed. */
final class Mutator {

    /** 64k characters: more than any column, fewer than the largest request. */
    private static final String LONG = "x".repeat(65_536);

    /** Written where a piece of text was; lone bytes are no UTF-8. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\u00c0\u00af",
            "\u00ff\u00fe",
            "\u00ed\u00a0\u0080",
            Letter.utf8("ñandú 🦙 \u202e \ufeff"),
            "%00",
            "%c0%af",
            "%zz",
            "%",
            "../../../../etc/passwd",
            "..%2f..%2fWEB-INF%2fweb.xml",
            "WEB-INF/web.xml",
            "';DROP TABLE tenant;--",
            "1' OR '1'='1",
            "\" OR \"\"=\"",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1:1/x}",
            "#{7*7}",
            "{0,number}",
            "'{0}",
            "%s%n%x",
            "null",
            "-1",
            "0",
            "9223372036854775808",
            "1e999",
            "NaN",
            "2024-13-45T25:61:61Z",
            "+999999999-12-31T23:59:59Z",
            "00000000-0000-0000-0000-000000000000",
            "0000000000000000",
            "a,b,c,,",
            ";jsessionid=1",
            "\r\nX-Injected: yes",
            LONG);

    /** Written where a JSON value was, just as they stand. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "1e-999",
            "1E2147483648",
            "1E999999999",
            "-1E-999999999",
            "123456789012345678901234567890.123456789",
            "9".repeat(5_000),
            "NaN",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\u00ff\u00fe\"",
            "\"\u0000\"",
            "\"" + LONG + "\"",
            "\"\\u202e\\ufeff\\u0301\"",
            "[]",
            "{}",
            "[null]",
            "{\"\": null}",
            "{\"a\": 1, \"a\": 2}",
            "[".repeat(10) + "]".repeat(10),
            "[".repeat(5_000) + "]".repeat(5_000),
            "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
            "[" + "0,".repeat(20_000) + "0]",
            "",
            "}",
            "/* */ 1");

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "X",
            "G\u00cbT",
            "A".repeat(300));

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/zip",
            "application/xml",
            "text/plain",
            "text/csv",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "*/*",
            "/",
            "x",
            "application/json, application/zip");

    /** Not Upgrade with a body: the server then waits for more until its time is up (security.md). */
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Authorization",
            "Idempotency-Key",
            "If-None-Match",
            "If-Modified-Since",
            "If-Match",
            "If-Unmodified-Since",
            "Range",
            "Content-Encoding",
            "Content-Language",
            "Cookie",
            "Host",
            "Origin",
            "Referer",
            "Sec-Fetch-Site",
            "User-Agent",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "Forwarded",
            "X-HTTP-Method-Override",
            "Expect",
            "Connection",
            "TE",
            "X-A".repeat(40));

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /** Changes one to three things of it. */
    Letter spoil(Letter letter) {
        Letter spoilt = letter;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            boolean hasWholeBody = !letter.body().isEmpty() && letter.body().equals(spoilt.body());
            spoilt = spoilOne(spoilt, hasWholeBody);
        }
        return spoilt;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Letter spoilOne(Letter letter, boolean hasBody) {
        int what = random.nextInt(hasBody ? 20 : 10);
        return switch (what) {
            case 0, 1, 2 -> letter.target(path(letter.target()));
            case 3, 4, 5 -> letter.target(query(letter.target()));
            case 6 -> letter.method(any(METHODS));
            case 7 -> letter.header("Content-Type", any(TYPES));
            case 8, 9 -> letter.header(any(HEADERS), headerText());
            case 10 -> letter.body(bytes(letter.body()));
            default -> letter.body(json(letter.body()));
        };
    }

    /** One of its steps becomes another, is doubled, or has something added. */
    private String path(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        List<String> steps = new ArrayList<>(List.of(path.split("/", -1)));
        int at = random.nextInt(steps.size());
        switch (random.nextInt(4)) {
            case 0 -> steps.set(at, inAddress());
            case 1 -> steps.set(at, steps.get(at) + inAddress());
            case 2 -> steps.add(at, steps.get(at));
            default -> steps.add(inAddress());
        }
        return String.join("/", steps) + (query < 0 ? "" : target.substring(query));
    }

    private String query(String target) {
        String name =
                any(List.of("by", "lang", "version", "size", "cursor", "group", "country", "topic", "v-r", "x", ""));
        return target + (target.contains("?") ? "&" : "?") + name + "=" + inAddress();
    }

    /** Most often written as an address has to be; sometimes as it must not. */
    private String inAddress() {
        String text = any(TEXTS);
        String shorter = text.length() > 3_000 ? text.substring(0, 3_000) : text;
        return random.nextInt(4) == 0
                ? shorter.replaceAll("[\r\n ]", "")
                : URLEncoder.encode(shorter, StandardCharsets.ISO_8859_1);
    }

    private String headerText() {
        String text = any(TEXTS).replaceAll("[\r\n]", "");
        return text.length() > 3_000 ? text.substring(0, 3_000) : text;
    }

    /** Something is written over, cut off or doubled, wherever it falls. */
    private String bytes(String body) {
        int at = random.nextInt(body.length());
        return switch (random.nextInt(4)) {
            case 0 -> body.substring(0, at);
            case 1 -> body + body;
            case 2 -> body.substring(0, at) + any(TEXTS) + body.substring(at);
            default -> body.substring(0, at) + (char) random.nextInt(256) + body.substring(at + 1);
        };
    }

    /** One node of the tree, any with the same chance, becomes another or gets a twin. */
    private String json(String body) {
        try (var reader = Json.createReader(
                new StringReader(new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)))) {
            JsonValue tree = reader.readValue();
            return new Tree(random.nextInt(nodes(tree))).write(tree);
        } catch (JsonParsingException noJson) {
            return bytes(body);
        }
    }

    private static int nodes(JsonValue value) {
        if (value instanceof JsonObject object) {
            return 1 + object.values().stream().mapToInt(Mutator::nodes).sum();
        }
        return value instanceof JsonArray array
                ? 1 + array.stream().mapToInt(Mutator::nodes).sum()
                : 1;
    }

    /** Writes a tree with one node changed. */
    private final class Tree {

        private int left;

        Tree(int target) {
            this.left = target;
        }

        String write(JsonValue value) {
            if (left-- == 0) {
                return any(VALUES);
            }
            if (value instanceof JsonObject object) {
                StringJoiner members = new StringJoiner(",", "{", "}");
                for (Map.Entry<String, JsonValue> member : object.entrySet()) {
                    boolean isNext = left == 0;
                    String name = Json.createValue(member.getKey()).toString();
                    String written = Letter.utf8(name) + ":" + write(member.getValue());
                    members.add(written);
                    if (isNext && random.nextInt(4) == 0) {
                        members.add(written);
                    } else if (isNext && random.nextInt(4) == 0) {
                        members.add("\"" + any(List.of("x", "__proto__", "class", "\\u0000", "")) + "\":1");
                    }
                }
                return members.toString();
            }
            if (value instanceof JsonArray array) {
                StringJoiner items = new StringJoiner(",", "[", "]");
                array.forEach(item -> items.add(write(item)));
                return items.toString();
            }
            return Letter.utf8(value.toString());
        }
    }
}
