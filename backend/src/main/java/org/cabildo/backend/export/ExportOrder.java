package org.cabildo.backend.export;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.backend.aggregation.Dimension;
import org.cabildo.backend.aggregation.Selection;
import org.cabildo.backend.aggregation.SelectionReader;
import org.cabildo.backend.export.file.Format;
import org.cabildo.backend.export.file.Shape;
import org.cabildo.backend.platform.Fields;
import org.cabildo.backend.platform.ProblemException;
import org.cabildo.surveys.definition.Definition;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants exported.
 *
 * @param language of labels; null for names
 * @param isSplit whether a question with several answers has a column for each choice beside its own
 * @param by what counts are counted by; of answers it says nothing
 */
public record ExportOrder(
        Format format,
        Shape shape,
        @Nullable Locale language,
        boolean isSplit,
        List<Dimension> by,
        Selection selection) {

    /** More would be as long as the answers. */
    private static final int MOST_DIMENSIONS = 3;

    private static final String FORMAT = "format";
    private static final String SHAPE = "shape";
    private static final String LANGUAGE = "language";
    private static final String SPLIT = "split";
    private static final String BY = "by";
    private static final String SELECTION = "selection";

    public ExportOrder {
        by = List.copyOf(by);
    }

    /**
     * @param filled {@code format} and {@code shape}; perhaps {@code language} of labels, {@code split}, {@code by}, and
     *     {@code selection}, an object with a value for each dimension that is narrowed
     * @throws ProblemException {@link org.cabildo.backend.platform.ProblemType#INVALID} naming every wrong field, or
     *     {@link org.cabildo.backend.platform.ProblemType#UNKNOWN_DIMENSION}
     */
    public static ExportOrder of(JsonObject filled, Definition definition) {
        Fields fields = new Fields(filled, Set.of(FORMAT, SHAPE, LANGUAGE, SPLIT, BY, SELECTION));
        Optional<Format> format =
                fields.text(FORMAT).flatMap(key -> Format.of(key).or(() -> wrong(fields, FORMAT, key, Format.keys())));
        Optional<Shape> shape =
                fields.text(SHAPE).flatMap(key -> Shape.of(key).or(() -> wrong(fields, SHAPE, key, Shape.keys())));
        Optional<Locale> language = filled.containsKey(LANGUAGE)
                ? fields.text(LANGUAGE).flatMap(tag -> language(fields, tag, definition))
                : Optional.empty();
        String by = filled.containsKey(BY) ? fields.text(BY).orElse("") : "";
        JsonValue split = filled.getOrDefault(SPLIT, JsonValue.TRUE);
        if (split != JsonValue.TRUE && split != JsonValue.FALSE) {
            fields.wrong("wrong_type", SPLIT, SPLIT, "true or false");
        }
        if (shape.equals(Optional.of(Shape.AGGREGATES)) && format.equals(Optional.of(Format.SPSS))) {
            wrong(fields, FORMAT, Format.SPSS.key(), List.of("csv", "hxl", "xlsx", "jsonl"));
        }
        fields.refuseWrong();
        SelectionReader reader = new SelectionReader(definition);
        List<Dimension> dimensions = reader.dimensions(by);
        if (dimensions.size() > MOST_DIMENSIONS) {
            fields.wrong("out_of_range", BY, BY, 1, MOST_DIMENSIONS);
            fields.refuseWrong();
        }
        return new ExportOrder(
                format.orElseThrow(),
                shape.orElseThrow(),
                language.orElse(null),
                split == JsonValue.TRUE,
                dimensions,
                selection(filled, fields, reader));
    }

    private static <T> Optional<T> wrong(Fields fields, String field, String key, List<String> known) {
        return fields.wrong("unknown_value", field, key, String.join(", ", known));
    }

    private static Optional<Locale> language(Fields fields, String tag, Definition definition) {
        Set<Locale> known = new HashSet<>(definition.languages());
        known.addAll(definition.translations());
        Locale language = Locale.forLanguageTag(tag);
        return known.contains(language)
                ? Optional.of(language)
                : wrong(
                        fields,
                        LANGUAGE,
                        tag,
                        known.stream().map(Locale::toLanguageTag).sorted().toList());
    }

    private static Selection selection(JsonObject filled, Fields fields, SelectionReader reader) {
        JsonValue wanted = filled.getOrDefault(SELECTION, JsonValue.EMPTY_JSON_OBJECT);
        if (!(wanted instanceof JsonObject object)
                || !object.values().stream().allMatch(value -> value instanceof JsonString)) {
            fields.wrong("wrong_type", SELECTION, SELECTION, "{\"country\": \"PE\"}");
            fields.refuseWrong();
            return Selection.ALL;
        }
        reader.refuseOthers(
                object.keySet().stream().collect(Collectors.toMap(key -> key, key -> List.of(object.getString(key)))),
                Set.of());
        return reader.selection(name -> object.getString(name, null));
    }

    /** As {@link #of} reads it. */
    public JsonObject json() {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add(FORMAT, format.key()).add(SHAPE, shape.key());
        if (language != null) {
            json.add(LANGUAGE, language.toLanguageTag());
        }
        JsonObjectBuilder narrowed = Json.createObjectBuilder();
        selection.values().forEach((dimension, value) -> narrowed.add(dimension.key(), value));
        return json.add(SPLIT, isSplit)
                .add(BY, by.stream().map(Dimension::key).collect(Collectors.joining(",")))
                .add(SELECTION, narrowed)
                .build();
    }

    /** Of one that was checked when it was stored: the questionnaire may have another version since. */
    static ExportOrder stored(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            Selection selection = Selection.ALL;
            for (String key : json.getJsonObject(SELECTION).keySet()) {
                selection = selection.and(
                        Dimension.of(key).orElseThrow(),
                        json.getJsonObject(SELECTION).getString(key));
            }
            return new ExportOrder(
                    Format.of(json.getString(FORMAT)).orElseThrow(),
                    Shape.of(json.getString(SHAPE)).orElseThrow(),
                    json.containsKey(LANGUAGE) ? Locale.forLanguageTag(json.getString(LANGUAGE)) : null,
                    json.getBoolean(SPLIT),
                    List.of(json.getString(BY).split(",")).stream()
                            .map(key -> Dimension.of(key).orElseThrow())
                            .toList(),
                    selection);
        }
    }
}
