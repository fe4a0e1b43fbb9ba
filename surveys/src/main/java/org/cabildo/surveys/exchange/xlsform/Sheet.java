package org.cabildo.surveys.exchange.xlsform;

import java.util.List;
import java.util.TreeMap;

/**
 * A sheet as it is in the workbook.
 *
 * @param name as it is written there
 * @param rows those that have anything, in their order; the first has the headings
 */
record Sheet(String name, List<Cells> rows) {

    Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * The cells of a row that are not blank.
     *
     * @param row from 0
     * @param texts by column, from 0; stripped
     */
    record Cells(int row, TreeMap<Integer, String> texts) {}
}
