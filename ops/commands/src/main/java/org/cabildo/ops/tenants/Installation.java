package org.cabildo.ops.tenants;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** A running installation, spoken to as its administrator. Every call throws {@link Refused} or {@link Unreachable}. */
final class Installation {

    private static final String TENANTS = "api/v1/tenants";

    private final URI address;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @throws Refused if the environment does not say with which token */
    static Installation of(Map<String, String> environment) {
        String url = value(environment, "CABILDO_URL").orElse("http://localhost:8080");
        String token = value(environment, "CABILDO_ADMIN_TOKEN")
                .orElseThrow(() -> new Refused(
                        "CABILDO_ADMIN_TOKEN is not set: set it to what the installation was" + " started with."));
        try {
            URI address = URI.create(url.endsWith("/") ? url : url + "/");
            if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
                throw new IllegalArgumentException("no address of the web");
            }
            return new Installation(address, token);
        } catch (IllegalArgumentException noAddress) {
            throw new Refused("CABILDO_URL is '" + url + "', and should be an address such as https://example.org.");
        }
    }

    private Installation(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    JsonArray list() {
        return json(text(request("").GET())).asJsonArray();
    }

    void create(String name, String label) {
        text(posting(
                "",
                Json.createObjectBuilder().add("name", name).add("label", label).build()));
    }

    void suspend(String name, String reason) {
        text(posting(
                "/" + name + "/suspension",
                Json.createObjectBuilder().add("reason", reason).build()));
    }

    void resume(String name) {
        text(request("/" + name + "/suspension").DELETE());
    }

    void erase(String name) {
        text(request("/" + name + "?confirm=" + name).DELETE());
    }

    /** @return how each consultation was found: name, tallies, organisations, wrong, examples */
    JsonArray recount(String name, boolean repair) {
        HttpRequest.Builder request = request("/" + name + "/recount");
        return json(text(repair ? request.POST(BodyPublishers.noBody()) : request.GET()))
                .asJsonArray();
    }

    /**
     * One step of giving a tenant new keys.
     *
     * @param after empty at the start, else what the step before gave as next
     * @return turned, sealed, and next unless it was the last
     */
    JsonObject turnKeys(String name, String after) {
        String place = after.isEmpty() ? "" : "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        return json(text(request("/" + name + "/keys/rotation" + place).POST(BodyPublishers.noBody())))
                .asJsonObject();
    }

    /** @return the answer about the new tenant */
    JsonObject arrive(Path archive, String name) {
        return json(text(request("/archive?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .header("Content-Type", "application/zip")
                        .POST(file(archive))))
                .asJsonObject();
    }

    /** Nothing stands at the path of the file before it is whole. */
    void leave(String name, Path file) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".tenant", ".part");
        try {
            HttpResponse<Path> response = send(request("/" + name + "/archive").GET(), BodyHandlers.ofFile(part));
            if (response.statusCode() != 200) {
                throw refusal(response.statusCode(), Files.readString(part));
            }
            requireWhole(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void requireWhole(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.getEntry("manifest.json") == null) {
                throw new Unreachable("The archive came without its manifest. Try again.");
            }
        } catch (IOException brokenOff) {
            throw new Unreachable("The archive did not arrive whole. Try again.");
        }
    }

    private HttpRequest.Builder posting(String path, JsonObject body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(TENANTS + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    private String text(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw refusal(response.statusCode(), response.body());
        }
        return response.body();
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException noAnswer) {
            throw new Unreachable("Nothing answers whole at " + address + ". Is it running, and is CABILDO_URL right?");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Stopped. Look with 'tenants list' at what has become of it.");
        }
    }

    private static BodyPublisher file(Path archive) {
        try {
            return BodyPublishers.ofFile(archive);
        } catch (IOException missing) {
            throw new Refused("There is no file " + archive + " that could be read.");
        }
    }

    /** As the installation says it: the sentence, and the wrong fields. */
    private RuntimeException refusal(int status, String body) {
        JsonStructure answer = json(body);
        if (!(answer instanceof JsonObject problem) || !problem.containsKey("detail")) {
            return new Unreachable(
                    "What answers at " + address + " with status " + status + " is no Cabildo. Is CABILDO_URL right?");
        }
        String fields = problem.containsKey("errors")
                ? problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(error -> "\n  " + error.getString("message"))
                        .collect(Collectors.joining())
                : "";
        return new Refused(problem.getString("detail") + fields);
    }

    private JsonStructure json(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        } catch (JsonException other) {
            throw new Unreachable("What answers at " + address + " is no Cabildo. Is CABILDO_URL right?");
        }
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
