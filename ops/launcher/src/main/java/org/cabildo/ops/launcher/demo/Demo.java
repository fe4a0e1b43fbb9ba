package org.cabildo.ops.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.IntFunction;

/**
 * Hands in what invented organisations answer, through the public API as anyone would.
 *
 * <p>Seed and number make both the content and the idempotency key, so that a second run adds nothing.
 */
public final class Demo {

    private static final long SEED = 2024;
    private static final int SUBMISSIONS = 120;
    private static final int HOUSEHOLDS = 40;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final URI consultation;
    private final HttpClient client = HttpClient.newHttpClient();

    private Demo(URI consultation) {
        this.consultation = consultation;
    }

    /**
     * What organisations answer to the first consultation.
     *
     * @param consultation its address in the API, without a slash at the end
     * @return how many submissions there are now
     * @throws IOException if the API does not take one, with what it answered
     */
    public static int organisations(URI consultation) throws IOException, InterruptedException {
        Demo demo = new Demo(consultation);
        Invented invented = new Invented(demo.definition());
        return demo.post(SUBMISSIONS, number -> invented.submission(SEED, number));
    }

    /** The same for the survey of the municipality. */
    public static int households(URI consultation) throws IOException, InterruptedException {
        Households invented = new Households();
        return new Demo(consultation).post(HOUSEHOLDS, number -> invented.submission(SEED, number));
    }

    private int post(int most, IntFunction<JsonObject> submission) throws IOException, InterruptedException {
        for (int number = 1; number <= most; number++) {
            post(number, submission.apply(number));
        }
        return most;
    }

    private JsonObject definition() throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                client.send(request("/definition").GET().build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                throw new IOException("the definition is answered with " + response.statusCode());
            }
            return Json.createReader(body).readObject();
        }
    }

    private void post(int number, JsonObject submission) throws IOException, InterruptedException {
        HttpRequest request = request("/submissions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "demo-%d-%03d".formatted(SEED, number))
                .POST(BodyPublishers.ofString(submission.toString()))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != CREATED) {
            throw new IOException(
                    "submission %d is answered with %d: %s".formatted(number, response.statusCode(), response.body()));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(consultation + path)).timeout(TIMEOUT);
    }
}
