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
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Whoever runs a tenant, over the API: with the platform administrator's token, or an organiser's. */
final class Desk {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String tenant;
    private final String token;

    Desk(Product product, String tenant) {
        this(product.baseUrl() + "/api/v1/tenants/" + tenant + "/", Launch.ADMIN_TOKEN);
    }

    private Desk(String tenant, String token) {
        this.tenant = tenant;
        this.token = token;
    }

    /** The same desk with an organiser at it, who may what runs a consultation and what reads it. */
    Desk ofOrganiser() throws IOException, InterruptedException {
        return new Desk(tenant, token("runs it", "organiser").getString("token"));
    }

    /** A new token of this tenant: {@code id} and {@code token}. */
    JsonObject token(String name, String role) throws IOException, InterruptedException {
        return posts(
                "tokens",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("role", role)
                        .add(
                                "expiresAt",
                                Instant.now().plus(1, ChronoUnit.HOURS).toString())
                        .build());
    }

    /** @throws AssertionError if the product refuses */
    JsonObject posts(String path, JsonObject body) throws IOException, InterruptedException {
        return sends(request(path).header("Idempotency-Key", path).POST(BodyPublishers.ofString(body.toString())));
    }

    JsonObject gets(String path) throws IOException, InterruptedException {
        return sends(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(tenant).resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private JsonObject sends(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }
}
