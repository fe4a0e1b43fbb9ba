package org.cabildo.ops.launcher.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The API of the product that was just started, called as its platform administrator. */
public final class AdminApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI api;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param server without a slash at the end */
    public AdminApi(String server, String token) {
        this.api = URI.create(server + "/api/v1/");
        this.token = token;
    }

    /** An answer. */
    public record Reply(int status, String body) {

        private static final int FIRST_REFUSAL = 300;

        /** @throws IOException if it is a refusal */
        public void require() throws IOException {
            if (status >= FIRST_REFUSAL) {
                throw new IOException("answered with %d: %s".formatted(status, body));
            }
        }

        /** @throws IOException if it is a refusal */
        public JsonStructure json() throws IOException {
            require();
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.read();
            }
        }
    }

    /** @param path below {@code /api/v1/} */
    public Reply get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** @param path below {@code /api/v1/} */
    public Reply post(String path, JsonObject body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .timeout(TIMEOUT)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }
}
