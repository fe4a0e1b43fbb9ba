package org.cabildo.surveys.exchange.xlsform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.reading.DefinitionRefused;
import org.cabildo.surveys.reading.Definitions;

/**
 * What became of a workbook.
 *
 * @param files the YAML of the definition by the file's name, to be stored in UTF-8 in one folder; empty if the workbook
 *     cannot be read at all
 * @param notices what was not taken over, or otherwise than it stands there, as {@code file:sheet!cell: what}
 * @param problems what stands in the way of using it, as {@code file:sheet!cell: what, and what to do}; empty if the
 *     files are a sound definition
 */
public record Imported(Map<String, String> files, List<String> notices, List<String> problems) {

    public Imported {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
    }

    /** @throws DefinitionRefused if there are problems */
    public Definition definition() {
        if (!problems.isEmpty()) {
            throw new DefinitionRefused(problems);
        }
        return Definitions.of(files);
    }
}
