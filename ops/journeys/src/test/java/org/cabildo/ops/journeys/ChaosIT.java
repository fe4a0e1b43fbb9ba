package org.cabildo.ops.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While somebody types, everything goes wrong that can. What the page called saved is there, and once. */
@ExtendWith(Browsers.class)
class ChaosIT {

    private static final String CONSULTATION = "t/cartagena40/brasilia-2024";
    private static final Path DEFINITION = Path.of(
            System.getProperty("cabildo.root", "../.."), "surveys/src/main/resources/definitions/brasilia-2024");

    @Test
    void no_accident_takes_a_sentence_that_was_called_saved_or_brings_it_twice(Browser browser)
            throws IOException, InterruptedException {
        Path data = Launch.freshData("chaos");
        String port = Integer.toString(Launch.freePort());
        Product product = Launch.on(data).with("CABILDO_PORT", port).untilReady();
        try (Typist ana = Typist.begins(product, browser, CONSULTATION)) {
            ana.types("The first sentence.");
            ana.isTold("saved");

            ana.losesTheLine();
            ana.types("Typed without a line.");
            ana.isTold("offline");
            ana.looks("chaos-offline");
            ana.hasTheLineAgain();
            ana.isTold("saved");
            everySentenceIsThereOnce(ana, browser);

            ana.types("Half of it before the");
            product.kill();
            ana.types("kill and half after.");
            product = Launch.on(data).with("CABILDO_PORT", port).untilReady();
            ana.reloadsWhenTold();
            ana.isTold("saved");
            everySentenceIsThereOnce(ana, browser);

            ana.losesTheSession();
            ana.types("After the session was lost.");
            ana.reloadsWhenTold();
            ana.isTold("saved");
            everySentenceIsThereOnce(ana, browser);

            try (Typist eva = ana.onAnotherDevice(browser)) {
                ana.types("Ana at the end.");
                eva.typesInFront("Eva in front.");
                ana.isTold("saved");
                eva.isTold("saved");
                ana.reads("Eva in front.");
                eva.reads("Ana at the end.");
                eva.looks("chaos-met");
                ana.alsoReads(eva.sentences());
            }
            everySentenceIsThereOnce(ana, browser);

            publishesTheNextVersion(product);
            ana.types("On the page of the version before.");
            ana.isTold("saved");
            everySentenceIsThereOnce(ana, browser);
        } finally {
            product.close();
        }
    }

    private static void everySentenceIsThereOnce(Typist typist, Browser browser) {
        try (Typist reader = typist.onAnotherDevice(browser)) {
            String text = reader.text();
            for (String sentence : typist.sentences()) {
                assertEquals(1, occurrences(text, sentence), sentence + " in: " + text);
            }
        }
    }

    private static int occurrences(String text, String sentence) {
        return text.split(Pattern.quote(sentence), -1).length - 1;
    }

    private static void publishesTheNextVersion(Product product) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        product.baseUrl() + "/api/v1/tenants/cartagena40/consultations/brasilia-2024/versions"))
                .header("Content-Type", "application/zip")
                .header("Authorization", "Bearer " + Launch.ADMIN_TOKEN)
                .POST(BodyPublishers.ofByteArray(nextVersion()))
                .build();
        assertEquals(
                201,
                HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode());
    }

    /** With another second question. */
    private static byte[] nextVersion() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(DEFINITION);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry("brasilia/" + file.getFileName()));
                String text = Files.readString(file)
                        .replaceFirst("(?m)^version: 1$", "version: 2")
                        .replace("name: s1_t1_q2", "name: s1_t1_q9")
                        .replace("How can we ensure the direct", "Who ensures the direct");
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
