package org.cabildo.backend.export.file;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cabildo.backend.export.file.Handed.Received;
import org.cabildo.surveys.definition.Question;

/**
 * An object of JSON on each line, UTF-8: of wide ones a submission with what was answered in it, entries inside; else a row, a
 * member for each column in which something stands.
 */
final class JsonLinesWriter {

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private final Contents contents;
    private final Writer out;

    private JsonLinesWriter(Contents contents, OutputStream out) {
        this.contents = contents;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    static long write(Contents contents, OutputStream out) throws IOException {
        JsonLinesWriter writer = new JsonLinesWriter(contents, out);
        long rows = contents.shape() == Shape.WIDE ? writer.submissions() : writer.rows();
        writer.out.flush();
        return rows;
    }

    private interface Filling {

        void fill(JsonGenerator json);
    }

    private void line(Filling filling) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = GENERATORS.createGenerator(line)) {
            json.writeStartObject();
            filling.fill(json);
            json.writeEnd();
        }
        out.append(line.getBuffer()).write('\n');
    }

    private long rows() throws IOException {
        List<Sheet> sheets = contents.sheets();
        long[] rows = new long[sheets.size()];
        for (int i = 0; i < rows.length; i++) {
            int place = i;
            Sheet sheet = sheets.get(i);
            List<Column> columns = sheet.columns();
            sheet.each(row -> {
                rows[place]++;
                line(json -> {
                    if (rows.length > 1) {
                        json.write("table", sheet.name());
                    }
                    for (int column = 0; column < columns.size(); column++) {
                        put(json, columns.get(column).name(), row.get(column));
                    }
                });
            });
        }
        return rows[0];
    }

    private long submissions() throws IOException {
        long[] rows = {0};
        contents.submissions().each(submission -> {
            rows[0]++;
            line(json -> fill(json, submission));
        });
        return rows[0];
    }

    private void fill(JsonGenerator json, Handed submission) {
        json.write("submission", submission.id().toString())
                .write("submittedAt", submission.submittedAt().toString())
                .write("version", submission.version())
                .write("language", submission.language())
                .write("group", submission.group())
                .write("country", submission.country());
        if (submission.organisation() != null) {
            json.write("organisation", submission.organisation());
        }
        Received received = submission.received();
        if (received != null) {
            json.writeStartObject("received")
                    .write("channel", received.channel())
                    .write("on", received.on().toString());
            if (received.source() != null) {
                json.write("source", received.source());
            }
            json.writeEnd();
        }
        Level outermost = new Level();
        submission.answers().forEach(answer -> outermost.put(answer, 0, submission.version()));
        fill(json, outermost);
    }

    /** What stands outside repeats, or in one entry. */
    private final class Level {

        private final SortedMap<String, Given> answers = new TreeMap<>();
        private final SortedMap<String, SortedMap<Integer, Level>> entries = new TreeMap<>();

        void put(Given answer, int depth, int version) {
            if (answer.path().size() == depth) {
                answers.put(answer.question(), answer);
                return;
            }
            String repeat = contents.questionnaire()
                    .place(version, answer.question())
                    .orElseThrow()
                    .repeats()
                    .get(depth)
                    .name();
            entries.computeIfAbsent(repeat, name -> new TreeMap<>())
                    .computeIfAbsent(answer.path().get(depth), number -> new Level())
                    .put(answer, depth + 1, version);
        }
    }

    private void fill(JsonGenerator json, Level level) {
        json.writeStartObject("answers");
        level.answers.forEach((name, given) -> {
            json.writeStartObject(name);
            put(json, "value", value(given));
            json.write("language", given.language()).write("use", given.use());
            if (!given.lenses().isEmpty()) {
                json.writeStartArray("lenses");
                given.lenses().forEach(json::write);
                json.writeEnd();
            }
            if (contents.questionnaire().question(name).orElse(null) instanceof Question.File) {
                json.write("link", contents.links().apply(given.id()));
            }
            json.writeEnd();
        });
        json.writeEnd();
        if (!level.entries.isEmpty()) {
            json.writeStartObject("entries");
            level.entries.forEach((repeat, byNumber) -> {
                json.writeStartArray(repeat);
                byNumber.forEach((number, entry) -> {
                    json.writeStartObject().write("entry", number);
                    fill(json, entry);
                    json.writeEnd();
                });
                json.writeEnd();
            });
            json.writeEnd();
        }
    }

    private Cell value(Given given) {
        Question question = contents.questionnaire().question(given.question()).orElseThrow();
        return QuestionFields.value(
                question, given.value(), contents.questionnaire().choices(question), contents.wording());
    }

    private static void put(JsonGenerator json, String name, Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            json.write(name, amount.number());
        } else if (!(cell instanceof Cell.Nothing)) {
            json.write(name, cell.text());
        }
    }
}
