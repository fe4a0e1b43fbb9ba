package org.cabildo.surveys.exchange.xlsform;

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

    void add(String file, Item root) {
        YamlWriter.Written written = YamlWriter.write(root);
        texts.put(file, written.text());
        origins.put(file, written.origins());
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
