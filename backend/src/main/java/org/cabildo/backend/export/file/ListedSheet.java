package org.cabildo.backend.export.file;

import java.io.IOException;
import java.util.List;

/** A table that is small. */
public record ListedSheet(String name, List<Column> columns, List<List<Cell>> rows) implements Sheet {

    public ListedSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public void each(Taker taker) throws IOException {
        for (List<Cell> row : rows) {
            taker.take(row);
        }
    }
}
