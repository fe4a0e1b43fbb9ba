package org.cabildo.ops.bench.tallies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cabildo.ops.database.RunningDatabase;

/** The product, started for the measurement on a database that is open to us too. */
final class Product implements AutoCloseable {

    private static final String TOKEN = "of-the-measurement";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final URI api;

    private Product(Process process, URI api) {
        this.process = process;
        this.api = api;
    }

    /**
     * @param data a folder of its own
     * @param options of the Java machines, stronger than those that the product chooses; empty for none
     */
    static Product start(RunningDatabase database, Path data, String options) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "ops/launcher/target/cabildo-launcher.jar");
        if (!options.isEmpty()) {
            builder.environment().put("_JAVA_OPTIONS", options);
        }
        builder.environment()
                .putAll(Map.of(
                        "CABILDO_PORT",
                        String.valueOf(port),
                        "CABILDO_DATA",
                        data.toString(),
                        "CABILDO_DB_URL",
                        database.url(),
                        "CABILDO_DB_USER",
                        database.user(),
                        "CABILDO_DB_PASSWORD",
                        database.password(),
                        "CABILDO_ADMIN_TOKEN",
                        TOKEN,
                        // One client here stands for many.
                        "CABILDO_LIMIT_SUBMISSION",
                        "100000000/PT10M",
                        "CABILDO_LIMIT_API",
                        "100000000/PT10M"));
        Path log = data.resolveSibling("product.log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        while (Files.readAllLines(log).stream().noneMatch(line -> line.startsWith("ready "))) {
            if (process.waitFor(1, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the product does not start: " + Files.readString(log));
            }
        }
        return new Product(process, URI.create("http://127.0.0.1:" + port + "/api/v1/tenants/"));
    }

    /** @return the body */
    String gets(String path) throws IOException, InterruptedException {
        return whole(client.send(request(path).GET().build(), BodyHandlers.ofString()));
    }

    /** @return the body */
    String posts(String path, String body) throws IOException, InterruptedException {
        return whole(client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }

    void deletes(String path) throws IOException, InterruptedException {
        whole(client.send(request(path).DELETE().build(), BodyHandlers.ofString()));
    }

    /** @return the body, as it comes */
    InputStream opens(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request(path).GET().build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.uri() + ": " + response.statusCode());
        }
        return response.body();
    }

    /** The most memory that its application server has had, in megabytes; 0 where the system does not tell. */
    long mostMemory() {
        return process.descendants()
                .map(one -> Path.of("/proc", String.valueOf(one.pid()), "status"))
                .filter(Files::exists)
                .mapToLong(Product::mostMemory)
                .max()
                .orElse(0);
    }

    private static long mostMemory(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** @return the status */
    int submits(String path, String key, String body) throws IOException, InterruptedException {
        return client.send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).header("Authorization", "Bearer " + TOKEN);
    }

    private static String whole(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
