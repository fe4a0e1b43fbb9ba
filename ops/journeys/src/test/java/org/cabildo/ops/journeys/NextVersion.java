package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The second version of the first consultation's questionnaire, published over the API. */
final class NextVersion {

    private static final Path DEFINITION = Path.of(
            System.getProperty("cabildo.root", "../.."), "surveys/src/main/resources/definitions/brasilia-2024");

    private NextVersion() {}

    /** @param change what is another in it, of each file */
    static void publish(Product product, String tenant, UnaryOperator<String> change)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        product.baseUrl() + "/api/v1/tenants/" + tenant + "/consultations/brasilia-2024/versions"))
                .header("Content-Type", "application/zip")
                .header("Authorization", "Bearer " + Launch.ADMIN_TOKEN)
                .POST(BodyPublishers.ofByteArray(zip(change)))
                .build();
        HttpResponse<String> published = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertEquals(201, published.statusCode(), published.body());
    }

    private static byte[] zip(UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(DEFINITION);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry("brasilia/" + file.getFileName()));
                String text = change.apply(Files.readString(file).replaceFirst("(?m)^version: 1$", "version: 2"));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
