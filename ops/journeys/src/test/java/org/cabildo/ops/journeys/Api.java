package org.cabildo.ops.journeys;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The public API of a consultation. */
final class Api {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String server;
    private final String consultation;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Of the first consultation. */
    Api(Product product) {
        this(product, "cartagena40", "brasilia-2024");
    }

    Api(Product product, String tenant, String consultation) {
        this.server = product.baseUrl();
        this.consultation = server + "/api/v1/tenants/" + tenant + "/consultations/" + consultation;
    }

    /** An answer to a call. */
    record Reply(int status, String body) {

        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }
    }

    Reply submit(String key, JsonObject submission) throws IOException, InterruptedException {
        return send(request("/submissions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(submission.toString())));
    }

    Reply puts(String path, String token) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + token).PUT(BodyPublishers.noBody()));
    }

    Reply definition(String language) throws IOException, InterruptedException {
        return send(request("/definition?lang=" + language));
    }

    Reply receipt(String code) throws IOException, InterruptedException {
        return send(request("/receipts/" + code));
    }

    Reply aggregates(String query) throws IOException, InterruptedException {
        return send(administrator(request("/aggregates?" + query)));
    }

    Reply answers(String query) throws IOException, InterruptedException {
        return send(administrator(request("/answers?" + query)));
    }

    /** The API's description of itself. */
    Reply openApi() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server + "/openapi")).timeout(TIMEOUT));
    }

    private static HttpRequest.Builder administrator(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + Launch.ADMIN_TOKEN);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(consultation + path)).timeout(TIMEOUT);
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }
}
