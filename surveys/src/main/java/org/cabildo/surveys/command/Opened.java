package org.cabildo.surveys.command;

import java.util.List;
import java.util.Map;
import org.cabildo.surveys.definition.Definition;
import org.cabildo.surveys.exchange.xlsform.Imported;

/**
 * A questionnaire that is sound.
 *
 * @param files the YAML that it became, by the file's name; empty where it was YAML
 * @param notices what of it was not taken over, a line for each
 */
record Opened(Definition definition, Map<String, String> files, List<String> notices) {

    static Opened of(Definition definition) {
        return new Opened(definition, Map.of(), List.of());
    }

    static Opened of(Imported imported) {
        return new Opened(imported.definition(), imported.files(), imported.notices());
    }
}
