package org.cabildo.ops.bench.fill;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person, from the start page to the receipt: who speaks, five themes chosen, each of their questions answered with a
 * paragraph, read once more, handed in. Every page is loaded as a browser loads it; the style it has already.
 */
final class Fill {

    private static final Pattern KEY = Pattern.compile("name=\"k\" value=\"(\\d+)\"");
    private static final Pattern ASKED = Pattern.compile("<textarea id=\"([^\"]+)\"");
    private static final Pattern TOPIC = Pattern.compile("name=\"theme\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{4}");

    private static final int SEE_OTHER = 303;
    private static final int THEMES = 5;

    /** Not all of one part. */
    private static final int STEP = 3;

    /** Some thirty words. */
    private static final String PARAGRAPH = "Las comunidades de acogida comparten escuelas, agua y puestos de salud con"
            + " quienes llegan. ".repeat(4)
            + "Pedimos que los programas lleguen a ambas a la vez.";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final String root;
    private final LongConsumer took;
    private String cookie = "";
    private String at = "";
    private int answers;

    /** @param took gets the nanoseconds of each page, its redirect counted in */
    Fill(HttpClient client, String root, LongConsumer took) {
        this.client = client;
        this.root = root;
        this.took = took;
    }

    /**
     * @param number makes it another organisation than the others
     * @return how many answers were handed in
     * @throws IllegalStateException if there was no receipt
     */
    int run(int number) throws IOException, InterruptedException {
        get(root);
        String page = post(root, "go.begin=");
        String key = "k=" + found(KEY, page) + "&go.next=&";
        page = post(
                at,
                key + "b.stakeholderGroup=&stakeholderGroup=refugee_led&b.country=&country=PE&b.organisation%2Fname="
                        + "&organisation%2Fname=Fill+" + number);
        List<String> topics =
                TOPIC.matcher(page).results().map(match -> match.group(1)).toList();
        StringBuilder chosen = new StringBuilder(key);
        for (int i = 0; i < THEMES; i++) {
            chosen.append("theme=")
                    .append(topics.get((number + i * STEP) % topics.size()))
                    .append('&');
        }
        page = post(at, chosen.toString());
        while (!at.endsWith("/review")) {
            StringBuilder body = new StringBuilder(key);
            Matcher asked = ASKED.matcher(page);
            while (asked.find()) {
                answers++;
                body.append("b.").append(asked.group(1)).append("=&");
                body.append(asked.group(1))
                        .append('=')
                        .append(encoded(PARAGRAPH))
                        .append('&');
            }
            page = post(at, body.toString());
        }
        page = post(at, "k=" + found(KEY, page) + "&go.hand-in=&use=publish&terms=1&standing=0");
        found(CODE, page);
        return answers;
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " on a page: " + page);
        }
        return matcher.group(matcher.groupCount());
    }

    private String get(String address) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> page = send(request(address).GET());
        took.accept(System.nanoTime() - began);
        return page.body();
    }

    private String post(String address, String body) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != SEE_OTHER) {
            throw new IllegalStateException(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.replaceFirst(";.*", ""));
        at = URI.create(address)
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
        HttpResponse<String> page = send(request(at).GET());
        took.accept(System.nanoTime() - began);
        return page.body();
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Accept-Language", "es");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
