package org.cabildo.backend.export.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonLinesFileTest {

    private static List<JsonObject> lines(Shape shape) throws IOException {
        String file = new String(Exported.file(Format.JSONL, Exported.contents(shape, null)), StandardCharsets.UTF_8);
        return Stream.of(file.split("\n"))
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .toList();
    }

    @Test
    void a_submission_is_a_line_with_its_entries_inside() throws IOException {
        List<JsonObject> lines = lines(Shape.WIDE);

        assertEquals(2, lines.size());
        JsonObject first = lines.get(0);
        assertEquals(2, first.getJsonObject("answers").getJsonObject("adults").getInt("value"));
        assertEquals(
                Exported.FORMULA,
                first.getJsonObject("answers").getJsonObject("water_dear").getString("value"));
        JsonObject visit = first.getJsonObject("entries").getJsonArray("visit").getJsonObject(0);
        assertEquals(
                "2026-10-01",
                visit.getJsonObject("answers").getJsonObject("visit_day").getString("value"));
        assertEquals(
                "Caja",
                visit.getJsonObject("entries")
                        .getJsonArray("step")
                        .getJsonObject(1)
                        .getJsonObject("answers")
                        .getJsonObject("step_what")
                        .getString("value"));
    }

    @Test
    void an_answer_is_a_line() throws IOException {
        List<JsonObject> lines = lines(Shape.LONG);

        assertEquals(15, lines.size());
        assertEquals("why", lines.get(4).getString("question"));
        assertEquals(Exported.LINES, lines.get(4).getString("value"));
    }
}
