package org.cabildo.backend;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cabildo.backend.identity.Role;
import org.jspecify.annotations.Nullable;

/** A tenant of a test's own with one consultation, spoken to over HTTP as any client would. */
final class Room {

    /** What the server of the tests is started with. */
    static final String ADMIN_TOKEN = "the-administrator-of-the-tests";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI api;
    private final String tenant;
    private final String client;
    private final String analyst;

    private Room(URI api, String tenant) {
        this.api = api;
        this.tenant = tenant;
        this.client = anyAddress();
        this.analyst = token(Role.ANALYST);
    }

    private Room(Room same, String client) {
        this.api = same.api;
        this.tenant = same.tenant;
        this.client = client;
        this.analyst = same.analyst;
    }

    /** The same room, spoken to from another address: what is limited by client begins anew. */
    Room fromElsewhere() {
        return new Room(this, anyAddress());
    }

    private static String anyAddress() {
        SplittableRandom random = new SplittableRandom();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    /** The room of a tenant that is there already. */
    static Room of(URL base, String tenant) {
        return new Room(URI.create(base + "api/v1/"), tenant);
    }

    String tenant() {
        return tenant;
    }

    /** From where it is spoken to. */
    String client() {
        return client;
    }

    /** A room whose consultation has been open since 2024 and has no closing date. */
    static Room open(URL base) {
        return with(base, "opensAt=2024-04-01T00:00:00Z");
    }

    /** A room that runs the municipality's questionnaire, which has all that the other has not. */
    static Room municipal(URL base) {
        return with(base, "opensAt=2024-04-01T00:00:00Z&definition=municipal-services");
    }

    /** A room whose consultation takes answers without a name too. */
    static Room anonymous(URL base) {
        return with(base, "opensAt=2024-04-01T00:00:00Z&anonymous=true");
    }

    /** The municipality's, without a name too. */
    static Room anonymousMunicipal(URL base) {
        return with(base, "opensAt=2024-04-01T00:00:00Z&definition=municipal-services&anonymous=true");
    }

    static Room closed(URL base) {
        return with(base, "opensAt=2024-04-01T00:00:00Z&closesAt=2024-05-18T03:00:00Z");
    }

    static Room notOpenYet(URL base) {
        return with(base, "opensAt=2999-01-01T00:00:00Z");
    }

    /** A municipality's on the same server. */
    Room municipalityBeside() {
        return with(api, "opensAt=2024-04-01T00:00:00Z&definition=municipal-services");
    }

    /** What else only pages do with the files of drafts: see {@link RoomFileResource}. */
    HttpResponse<String> files(String method, String path, byte[] body) {
        HttpRequest.Builder request = asks(api.resolve("rooms/" + tenant + "/files" + path));
        if (method.equals("PUT")) {
            request.header("Content-Type", "application/octet-stream");
        }
        return send(request.method(method, BodyPublishers.ofByteArray(body)).build());
    }

    private static Room with(URL base, String window) {
        return with(URI.create(base + "api/v1/"), window);
    }

    private static Room with(URI api, String window) {
        String tenant = "room-" + UUID.randomUUID();
        send(request(api.resolve("rooms/" + tenant + "?" + window))
                .POST(BodyPublishers.noBody())
                .build());
        return new Room(api, tenant);
    }

    /** A complete and valid submission of a local authority of Peru; change it before sending. */
    static JsonObjectBuilder peru() {
        return Json.createObjectBuilder()
                .add("language", "es")
                .add("stakeholderGroup", "local_authority")
                .add("country", "PE")
                .add("organisation", Json.createObjectBuilder().add("name", "Municipalidad de Prueba"))
                .add("answers", Json.createObjectBuilder().add("s1_t1_q1", "Planes con presupuesto propio."))
                .add("consent", Json.createObjectBuilder().add("terms", true).add("use", "publish"));
    }

    /** The same of someone who does not say who it is. */
    static JsonObjectBuilder anonymousPeru() {
        return peru().remove("organisation").add("anonymous", true);
    }

    HttpResponse<String> submits(JsonObjectBuilder submission) {
        return submits(submission, UUID.randomUUID().toString());
    }

    HttpResponse<String> submits(JsonObjectBuilder submission, String idempotencyKey) {
        return posts(submission.build().toString().getBytes(StandardCharsets.UTF_8), idempotencyKey, "en");
    }

    /** To another consultation of the room. */
    HttpResponse<String> submitsTo(String consultation, JsonObjectBuilder submission) {
        return send(asks(consultation("../" + consultation + "/submissions"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofByteArray(submission.build().toString().getBytes(StandardCharsets.UTF_8)))
                .build());
    }

    HttpResponse<String> posts(byte[] body, String idempotencyKey, String language) {
        return send(asks(consultation("submissions"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** @param token null to send none */
    HttpResponse<String> publishes(byte[] zip, @Nullable String token) {
        HttpRequest.Builder request = asks(consultation("versions"))
                .header("Content-Type", "application/zip")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofByteArray(zip));
        return send(authorised(request, token).build());
    }

    /** A new token of this tenant. */
    String token(Role role) {
        return json(asksForToken(role, ADMIN_TOKEN)).getString("token");
    }

    HttpResponse<String> asksForToken(Role role, @Nullable String token) {
        String body = Json.createObjectBuilder()
                .add("name", "Of a test")
                .add("role", role.key())
                .add("expiresAt", Instant.now().plus(1, ChronoUnit.HOURS).toString())
                .build()
                .toString();
        return calls("POST", "tokens", "application/json", body, token);
    }

    /**
     * Any call.
     *
     * @param path below the tenant
     * @param token null to send none
     */
    HttpResponse<String> calls(String method, String path, String contentType, String body, @Nullable String token) {
        HttpRequest.Builder request = asks(tenantAddress(path))
                .header("Accept-Language", "en")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        return send(authorised(request, token).build());
    }

    private static HttpRequest.Builder authorised(HttpRequest.Builder request, @Nullable String token) {
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Drafts, as the pages do it. @param path below the room's drafts */
    HttpResponse<String> drafts(String method, String path) {
        return send(asks(api.resolve("rooms/" + tenant + "/drafts" + path))
                .header("Accept-Language", "en")
                .method(method, BodyPublishers.noBody())
                .build());
    }

    /** Says who may begin, as an organiser: {@code "who": "invited"}. */
    void admits(String rules) {
        HttpResponse<String> done = organises("PUT", "admission", "{" + rules + "}");
        if (done.statusCode() != 200) {
            throw new IllegalStateException(done.body());
        }
    }

    /** A call by an organiser of this tenant, below the consultation. */
    HttpResponse<String> organises(String method, String path, String body) {
        return calls(
                method,
                "consultations/" + RoomResource.CONSULTATION + "/" + path,
                "application/json",
                body,
                token(Role.ORGANISER));
    }

    /** Reads as an analyst. */
    HttpResponse<String> gets(String path) {
        return gets(path, analyst);
    }

    /** @param token null to send none */
    HttpResponse<String> gets(String path, @Nullable String token) {
        return send(authorised(asks(consultation(path)), token).build());
    }

    HttpResponse<String> getsIfChanged(String path, String tag) {
        return send(asks(consultation(path)).header("If-None-Match", tag).build());
    }

    /** The counts of the whole consultation. */
    JsonObject total() {
        return json(gets("aggregates")).getJsonObject("total");
    }

    static JsonObject json(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private URI consultation(String path) {
        return api.resolve("tenants/" + tenant + "/consultations/" + RoomResource.CONSULTATION + "/" + path);
    }

    URI tenantAddress(String path) {
        return api.resolve("tenants/" + tenant + "/" + path);
    }

    private HttpRequest.Builder asks(URI address) {
        return request(address).header("X-Forwarded-For", client);
    }

    static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
