package org.cabildo.backend.export.file;

import java.util.List;
import org.cabildo.surveys.definition.Choice;

/**
 * A column of a table.
 *
 * @param name unique in its table, whatever its case
 * @param header the name, or the label in the language that was asked for; unique too
 * @param label in words, for codebooks
 * @param hxl a tag of the Humanitarian Exchange Language with its attributes
 * @param codes what its values are called, if they have names and the column holds them as they are stored
 */
public record Column(String name, String header, String label, String hxl, Kind kind, List<Choice> codes) {

    /** What its cells are, unless an earlier version of the questionnaire asked something else. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        MOMENT
    }

    public Column {
        codes = List.copyOf(codes);
    }
}
