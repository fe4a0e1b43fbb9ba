package org.cabildo.backend.export;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cabildo.backend.aggregation.Aggregation;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Measures;
import org.cabildo.backend.export.file.Cell;
import org.cabildo.backend.export.file.Column;
import org.cabildo.backend.export.file.Column.Kind;
import org.cabildo.backend.export.file.ListedSheet;
import org.cabildo.backend.export.file.Wording;
import org.cabildo.surveys.definition.Choice;
import org.cabildo.surveys.definition.ChoiceList;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.definition.LocalizedText;
import org.cabildo.surveys.definition.Question;
import org.cabildo.surveys.definition.Segment;
import org.cabildo.surveys.definition.Topic;

/** Counts as tables: the matrix, and how often each answer to closed questions was given. */
final class CountSheets {

    private static final List<String> MEASURES = List.of("submissions", "organisations", "answers", "words");
    private static final int DIGITS = 4;

    private final Definition definition;
    private final Wording wording;

    CountSheets(Definition definition, Wording wording) {
        this.definition = definition;
        this.wording = wording;
    }

    /** A matrix, to be kept until it is written. */
    static String packed(Aggregation counted) {
        JsonArrayBuilder cells = Json.createArrayBuilder();
        counted.cells().forEach(cell -> {
            JsonArrayBuilder row = Json.createArrayBuilder();
            counted.by().forEach(dimension -> row.add(String.valueOf(cell.on(dimension))));
            Measures measures = cell.measures();
            cells.add(row.add(measures.submissions())
                    .add(measures.organisations())
                    .add(measures.answers())
                    .add(measures.words()));
        });
        return cells.build().toString();
    }

    ListedSheet matrix(List<Dimension> by, String packed) {
        List<Column> columns = new ArrayList<>();
        by.forEach(dimension -> columns.add(column(dimension.key(), tag(dimension), Kind.TEXT)));
        MEASURES.forEach(measure -> columns.add(column(measure, "#indicator+num+" + measure, Kind.NUMBER)));
        List<List<Cell>> rows = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new StringReader(packed))) {
            for (JsonValue value : reader.readArray()) {
                JsonArray packedRow = value.asJsonArray();
                List<Cell> row = new ArrayList<>();
                for (int i = 0; i < by.size(); i++) {
                    row.add(Cell.of(called(by.get(i), packedRow.getString(i))));
                }
                for (int i = by.size(); i < packedRow.size(); i++) {
                    row.add(Cell.of(packedRow.getJsonNumber(i).longValueExact()));
                }
                rows.add(row);
            }
        }
        return new ListedSheet("matrix", columns, rows);
    }

    private Column column(String name, String hxl, Kind kind) {
        return new Column(name, wording.header(name, wording.word(name)), wording.word(name), hxl, kind, List.of());
    }

    private String tag(Dimension dimension) {
        return switch (dimension) {
            case COUNTRY -> wording.isLabelled() ? "#country+name" : "#country+code+v_iso2";
            case GROUP -> wording.isLabelled() ? "#org+type+name" : "#org+type+code";
            case LENS -> "#group+affected";
            default -> "#meta+" + dimension.key();
        };
    }

    private String called(Dimension dimension, String value) {
        Stream<LocalizedText> label = switch (dimension) {
            case COUNTRY -> choice(Definition.COUNTRIES, value);
            case GROUP -> choice(Definition.STAKEHOLDER_GROUPS, value);
            case LENS -> choice(Definition.LENSES, value);
            case SITUATION -> choice(Definition.SITUATIONS, value);
            case SEGMENT -> definition.segment(value).stream().map(Segment::label);
            case TOPIC ->
                definition.topics().stream()
                        .filter(topic -> topic.name().equals(value))
                        .map(Topic::label);
            case QUESTION -> definition.question(value).stream().map(Question::label);
            default -> Stream.empty();
        };
        return label.findFirst()
                .map(text -> wording.header(value, wording.label(text)))
                .orElse(value);
    }

    private Stream<LocalizedText> choice(String list, String value) {
        return definition.choiceList(list).flatMap(choices -> choices.choice(value)).stream()
                .map(Choice::label);
    }

    /** The questions whose answers are counted by what they say. */
    List<Question> closed(List<String> sealed) {
        return definition.places().keySet().stream()
                .filter(question -> question instanceof Question.OfList
                        || question instanceof Question.Acknowledge
                        || question instanceof Question.Range)
                .filter(question -> !sealed.contains(question.name()))
                .toList();
    }

    /** @param given question, value, number */
    ListedSheet frequencies(List<Question> closed, List<Object[]> given) {
        List<Column> columns = List.of(
                column("question", "#meta+question", Kind.TEXT),
                column("question_label", "#meta+question+label", Kind.TEXT),
                column("code", "#meta+code", Kind.TEXT),
                column("code_label", "#meta+code+label", Kind.TEXT),
                column("count", "#indicator+num+count", Kind.NUMBER),
                column("answers", "#indicator+num+answers", Kind.NUMBER),
                column("share", "#indicator+num+share", Kind.NUMBER));
        List<List<Cell>> rows = new ArrayList<>();
        for (Question question : closed) {
            List<Object[]> values =
                    given.stream().filter(row -> question.name().equals(row[0])).toList();
            long answers = values.stream()
                    .mapToLong(row -> ((Number) row[2]).longValue())
                    .sum();
            counts(question, values)
                    .forEach((code, count) -> rows.add(List.of(
                            Cell.of(question.name()),
                            Cell.of(wording.label(question.label())),
                            Cell.of(code),
                            Cell.of(question.namedAnswers().flatMap(list -> list.choice(code)).stream()
                                    .map(Choice::label)
                                    .map(wording::label)
                                    .findFirst()
                                    .orElse("")),
                            Cell.of(count),
                            Cell.of(answers),
                            new Cell.Amount(BigDecimal.valueOf(count)
                                    .divide(
                                            BigDecimal.valueOf(Math.max(1, answers)),
                                            DIGITS,
                                            RoundingMode.HALF_EVEN)))));
        }
        return new ListedSheet("frequencies", columns, rows);
    }

    /** Of each choice, those that nobody chose too; of what is put in order, what came first. */
    private static Map<String, Long> counts(Question question, List<Object[]> values) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (question instanceof Question.OfList of) {
            ChoiceList list = of.choices();
            list.choices().forEach(choice -> counts.put(choice.name(), 0L));
        }
        for (Object[] row : values) {
            String stored = (String) row[1];
            Stream<String> codes =
                    question instanceof Question.OfList ? Stream.of(stored.split(" ")) : Stream.of(stored);
            (question instanceof Question.Rank ? codes.limit(1) : codes)
                    .forEach(code -> counts.merge(code, ((Number) row[2]).longValue(), Long::sum));
        }
        return counts;
    }
}
