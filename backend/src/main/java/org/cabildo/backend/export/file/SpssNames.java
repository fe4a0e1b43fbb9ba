package org.cabildo.backend.export.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names as SPSS has them: a letter first, then letters, digits, points and underscores, 64 in all, not two that differ in case
 * alone, and none of its own words. R takes them too.
 */
final class SpssNames {

    private static final int LONGEST = 64;
    private static final Set<String> OWN =
            Set.of("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with");

    private SpssNames() {}

    /** Of each column; where it has to be another, the name of the column is in its label. */
    static Map<Column, String> of(List<Column> columns) {
        Set<String> taken = new HashSet<>(OWN);
        Map<Column, String> names = new LinkedHashMap<>();
        for (Column column : columns) {
            String wanted = column.name().replaceFirst("^_", "m_").replaceAll("[^A-Za-z0-9_.]", ".");
            String name = cut(wanted, LONGEST);
            for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                String end = "." + number;
                name = cut(wanted, LONGEST - end.length()) + end;
            }
            names.put(column, name);
        }
        return names;
    }

    /** It may not end with what ends a command, either. */
    private static String cut(String name, int length) {
        return (name.length() > length ? name.substring(0, length) : name).replaceAll("[._]+$", "");
    }
}
