package org.cabildo.surveys.definition;

import java.util.Map;

/**
 * One thing that can be chosen.
 *
 * @param name stable, without spaces; this is what is stored and sent
 * @param columns what a {@code choice_filter} can ask about it, such as the region of a country
 */
public record Choice(String name, LocalizedText label, Map<String, String> columns) {

    public Choice {
        columns = Map.copyOf(columns);
    }

    public Choice(String name, LocalizedText label) {
        this(name, label, Map.of());
    }

    /** What it has in this column, its {@code name} among them; the empty string if nothing. */
    public String column(String column) {
        return column.equals("name") ? name : columns.getOrDefault(column, "");
    }
}
