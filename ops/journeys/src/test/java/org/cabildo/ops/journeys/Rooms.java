package org.cabildo.ops.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;

/** Rooms of a test's own, with the first consultation in them. */
final class Rooms {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Rooms() {}

    /** @return the new tenant's name */
    static String copy(Product product) throws IOException, InterruptedException {
        String tenant = "room-" + UUID.randomUUID();
        byte[] archive = CLIENT.send(
                        request(product, "/api/v1/tenants/cartagena40/archive").build(), BodyHandlers.ofByteArray())
                .body();
        send(request(product, "/api/v1/tenants/archive?name=" + tenant)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(archive)));
        return tenant;
    }

    /** @param until as ISO 8601 has it, in UTC */
    static void close(Product product, String tenant, String consultation, String until)
            throws IOException, InterruptedException {
        send(asOrganiser(product, tenant, consultation + "/open-time")
                .PUT(BodyPublishers.ofString(
                        "{\"opensAt\": \"2024-05-16T00:00:00Z\", \"closesAt\": \"" + until + "\"}")));
    }

    private static HttpRequest.Builder asOrganiser(Product product, String tenant, String path)
            throws IOException, InterruptedException {
        String organiser =
                new Desk(product, tenant).token("sets it up", "organiser").getString("token");
        return request(product, "/api/v1/tenants/" + tenant + "/consultations/" + path)
                .setHeader("Authorization", "Bearer " + organiser)
                .header("Content-Type", "application/json");
    }

    /** @param who may begin: {@code everyone}, {@code registered} or {@code invited} */
    static void admit(Product product, String tenant, String consultation, String who)
            throws IOException, InterruptedException {
        send(asOrganiser(product, tenant, consultation + "/admission")
                .PUT(BodyPublishers.ofString("{\"who\": \"" + who + "\", \"anonymousAllowed\": true}")));
    }

    private static void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
        Assertions.assertTrue(response.statusCode() < 300, response::body);
    }

    private static HttpRequest.Builder request(Product product, String path) {
        return HttpRequest.newBuilder(URI.create(product.baseUrl() + path))
                .header("Authorization", "Bearer " + Launch.ADMIN_TOKEN);
    }
}
