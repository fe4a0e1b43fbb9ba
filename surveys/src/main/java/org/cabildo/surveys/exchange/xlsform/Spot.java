package org.cabildo.surveys.exchange.xlsform;

import org.apache.poi.ss.util.CellReference;

/**
 * A cell, as people find it.
 *
 * @param row from 0
 * @param column from 0
 */
record Spot(String file, String sheet, int row, int column) {

    /** Such as {@code town.xlsx:survey!C12}. */
    @Override
    public String toString() {
        return file + ":" + sheet + "!" + new CellReference(row, column).formatAsString();
    }
}
