package org.cabildo.surveys.exchange.xlsform;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.surveys.reading.DefinitionRefused;
import org.cabildo.surveys.reading.Definitions;
import org.cabildo.surveys.writing.Item;
import org.cabildo.surveys.writing.YamlWriter;

/** The YAML files that a workbook becomes, and where each line of them comes from. */
final class Files {

    private static final Pattern PLACE = Pattern.compile("([\\w.-]+\\.yaml):(\\d+:\\d+)");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> origins = new LinkedHashMap<>();

    private boolean tooLarge;

    /** Adds it, unless it is too large to be read again. */
    void add(String file, Item root) {
        if (characters(root) > Definitions.MAX_SIZE) {
            tooLarge = true;
            return;
        }
        YamlWriter.Written written = YamlWriter.write(root);
        tooLarge |= written.text().getBytes(StandardCharsets.UTF_8).length > Definitions.MAX_SIZE;
        texts.put(file, written.text());
        origins.put(file, written.origins());
    }

    /** Without the marks of YAML around them; short texts can come to much, where many share one. */
    private static long characters(Item item) {
        if (item instanceof Item.Mapping mapping) {
            return mapping.fields().values().stream()
                    .mapToLong(Files::characters)
                    .sum();
        }
        if (item instanceof Item.Sequence sequence) {
            return sequence.items().stream().mapToLong(Files::characters).sum();
        }
        return ((Item.Scalar) item).value().toString().length();
    }

    /** Whether any of them is. */
    boolean isTooLarge() {
        return tooLarge;
    }

    Map<String, String> texts() {
        return texts;
    }

    /** What the reader of definitions says to them, told of the workbook's cells. */
    List<String> problems() {
        try {
            Definitions.of(texts);
            return List.of();
        } catch (DefinitionRefused e) {
            return e.problems().stream().map(this::ofCells).toList();
        }
    }

    private String ofCells(String problem) {
        return PLACE.matcher(problem)
                .replaceAll(place -> Matcher.quoteReplacement(
                        origins.getOrDefault(place.group(1), Map.of()).getOrDefault(place.group(2), place.group())));
    }
}
