package org.cabildo.backend;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The platform's administrator, at work over HTTP. */
final class Operator {

    private final URI api;

    Operator(URL base) {
        this.api = URI.create(base + "api/v1/");
    }

    HttpResponse<String> creates(String name, String label) {
        return posts(
                "tenants",
                "application/json",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("label", label)
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> suspends(String tenant) {
        return posts(
                "tenants/" + tenant + "/suspension",
                "application/json",
                "{\"reason\": \"for a test\"}".getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> resumes(String tenant) {
        return Room.send(request("tenants/" + tenant + "/suspension").DELETE().build());
    }

    HttpResponse<String> changes(String tenant, String body) {
        return Room.send(request("tenants/" + tenant)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> sees(String tenant) {
        return Room.send(request("tenants/" + tenant).build());
    }

    HttpResponse<String> lists() {
        return Room.send(request("tenants").build());
    }

    HttpResponse<String> erases(String tenant) {
        return Room.send(
                request("tenants/" + tenant + "?confirm=" + tenant).DELETE().build());
    }

    HttpResponse<String> imports(String name, byte[] archive) {
        return posts("tenants/archive?name=" + name, "application/zip", archive);
    }

    byte[] exports(String tenant) {
        try {
            HttpResponse<byte[]> response = HttpClient.newHttpClient()
                    .send(request("tenants/" + tenant + "/archive").build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("no archive: " + response.statusCode());
            }
            return response.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The files of an archive by name. */
    static Map<String, String> unpacked(byte[] archive) {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    static byte[] packed(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private HttpResponse<String> posts(String path, String type, byte[] body) {
        return Room.send(request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return Room.request(api.resolve(path))
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + Room.ADMIN_TOKEN);
    }
}
