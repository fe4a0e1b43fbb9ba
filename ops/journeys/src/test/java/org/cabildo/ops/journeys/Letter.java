package org.cabildo.ops.journeys;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as it is written on the wire.
 *
 * @param target path and query, as they stand in the first line
 * @param headers without Host and Content-Length
 * @param body one character a byte
 */
record Letter(String method, String target, Map<String, String> headers, String body) {

    static Letter get(String target) {
        return new Letter("GET", target, Map.of(), "");
    }

    static Letter post(String target, String type, String body) {
        return new Letter("POST", target, Map.of("Content-Type", type), utf8(body));
    }

    Letter method(String other) {
        return new Letter(other, target, headers, body);
    }

    Letter target(String other) {
        return new Letter(method, other, headers, body);
    }

    Letter body(String other) {
        return new Letter(method, target, headers, other);
    }

    Letter header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Letter(method, target, more, body);
    }

    byte[] bytes(String host) {
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + target + " HTTP/1.1");
        if (!headers.containsKey("Host")) {
            lines.add("Host: " + host);
        }
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        if (!body.isEmpty() || method.equals("POST") || method.equals("PUT")) {
            lines.add("Content-Length: " + body.length());
        }
        return (String.join("\r\n", lines) + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Text as one character a byte. */
    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** For a report: short, and printable. */
    @Override
    public String toString() {
        String shown = method + " " + target + " " + headers + " " + body;
        return shown.substring(0, Math.min(400, shown.length())).replaceAll("[^ -~]", "?");
    }
}
