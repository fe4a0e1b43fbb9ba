package org.cabildo.backend.export.file;

import java.io.IOException;
import java.util.List;

/** A table, whatever the format that it is written in. */
public interface Sheet {

    /** Takes one row after the other. */
    @FunctionalInterface
    interface Taker {

        /** @param row as many as there are columns */
        void take(List<Cell> row) throws IOException;
    }

    /** Unique in its file. */
    String name();

    List<Column> columns();

    /** Goes through all rows once more. */
    void each(Taker taker) throws IOException;
}
