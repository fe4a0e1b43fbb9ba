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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The municipality's survey with some of its texts in Arabic, and pages of the municipality in Arabic, as its organisers
 * would do it: another version of the questionnaire, published over the API, and words of their own in the settings.
 */
final class Translated {

    private static final Path SURVEY = Path.of(
            System.getProperty("cabildo.root", "../.."), "surveys/src/main/resources/definitions/municipal-services");

    /** From the end of a text in Portuguese to its translation. */
    private static final Map<String, String> ARABIC = Map.of(
            "pt: Qualidade dos serviços municipais", "جودة الخدمات البلدية",
            "pt: Seu domicílio", "أسرتكم",
            "pt: Quem mora aqui", "من يسكن هنا",
            "pt: Responda por todas as pessoas que comem da mesma panela.", "أجيبوا عن جميع من يأكلون من القدر نفسه.",
            "pt: Li para que servem minhas respostas", "قرأت الغرض من استعمال إجاباتي",
            "pt: Crianças e adolescentes", "الأطفال والمراهقون",
            "pt: Mora aqui desde o ano", "تسكنون هنا منذ سنة",
            "pt: Sociedade civil", "المجتمع المدني");

    private static final String SETTINGS = """
            {"settings": {
              "languages": ["es", "en", "pt", "fr", "ar"],
              "wording": {
                "respondent.start.begin": {"ar": "ابدأ"},
                "respondent.onward.next": {"ar": "متابعة"},
                "respondent.onward.back": {"ar": "رجوع"},
                "respondent.profile.title": {"ar": "من يتحدث"},
                "respondent.profile.organisation.label": {"ar": "ما اسم منظمتكم؟"},
                "form.text.missing": {"ar": "بلغة أخرى ({0}): لا يوجد نص بلغتكم بعد."},
                "shell.text.unofficial": {"ar": "هذه الترجمة غير رسمية. النص المعتمد: {1}."}},
              "consultationWording": {"municipal-services": {
                "respondent.profile.organisation.label": {"es": "¿Cómo se llama su hogar?", "ar": "ما اسم أسرتكم؟"}}}}}""";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Translated() {}

    static void publish(Product product) throws IOException, InterruptedException {
        String tenant = product.baseUrl() + "/api/v1/tenants/puerto-sereno";
        assertEquals(
                200,
                call("PUT", tenant, "application/json", SETTINGS.getBytes(StandardCharsets.UTF_8))
                        .statusCode());
        // Whichever journey comes first publishes it.
        if (!version(tenant).contains("\"version\":2")) {
            HttpResponse<String> published =
                    call("POST", tenant + "/consultations/municipal-services/versions", "application/zip", zip());
            assertEquals(201, published.statusCode(), published.body());
        }
    }

    private static String version(String tenant) throws IOException, InterruptedException {
        return call("GET", tenant + "/consultations/municipal-services/definition?lang=es", "text/plain", new byte[0])
                .body();
    }

    private static HttpResponse<String> call(String method, String address, String type, byte[] body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + Launch.ADMIN_TOKEN)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(SURVEY);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(translated(Files.readString(file)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** Texts stand side by side in braces, or one below the other. */
    private static String translated(String yaml) {
        String text = yaml.replace("version: 1\n", "version: 2\ntranslations: [ar]\n");
        for (Map.Entry<String, String> words : ARABIC.entrySet()) {
            String quoted = "\"" + words.getValue() + "\"";
            text = text.replace(words.getKey() + "}", words.getKey() + ", ar: " + quoted + "}");
            for (String indent : List.of("  ", "          ")) {
                text = text.replace(
                        "\n" + indent + words.getKey() + "\n",
                        "\n" + indent + words.getKey() + "\n" + indent + "ar: " + quoted + "\n");
            }
        }
        return text;
    }
}
