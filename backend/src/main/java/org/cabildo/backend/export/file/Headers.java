package org.cabildo.backend.export.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers of which no two are the same, so that a column can be named. */
final class Headers {

    private Headers() {}

    /** Where two labels are the same, the second has its name behind it. */
    static List<Column> unique(List<Column> columns) {
        Set<String> taken = new HashSet<>();
        List<Column> unique = new ArrayList<>();
        for (Column column : columns) {
            boolean isNew = taken.add(column.header().toLowerCase(Locale.ROOT));
            unique.add(isNew ? column : renamed(column, column.header() + " (" + column.name() + ")"));
        }
        return unique;
    }

    private static Column renamed(Column column, String header) {
        return new Column(column.name(), header, column.label(), column.hxl(), column.kind(), column.codes());
    }
}
